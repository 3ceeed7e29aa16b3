package fr.clausier.paper;

import java.util.List;

/**
 * A document to be printed.
 *
 * @param title of the document, also that of the file
 * @param under the line below the title: what it is about
 * @param sender who issues it, above the title
 * @param language tag of the language it is written in: fr or en
 * @param foot printed at the foot of each page, before the page's number
 */
public record Paper(String title, String under, String sender, String language, String foot, List<Block> blocks) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** The document as a tagged PDF, A4. */
    public byte[] pdf() {
        return PdfWriting.write(this);
    }
}
