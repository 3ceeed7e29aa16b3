package fr.clausier.workbook.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * A workbook to be written.
 *
 * @param title shown in the file's properties and at the foot of each printed page
 * @param language of month names: fr or en
 * @param created the instant the file says it was made
 */
public record Book(String title, String author, String language, Instant created, List<Page> pages) {

    /** Name of the hidden sheet that keeps the values of drop-downs; whoever reads a filled template passes over it. */
    public static final String LISTS_SHEET = "_listes";

    public Book {
        pages = List.copyOf(pages);
        if (pages.stream().allMatch(Page::hidden)) {
            throw new IllegalArgumentException("a workbook shows at least one page");
        }
    }

    public void writeTo(OutputStream out) throws IOException {
        XlsxWriting.write(this, out);
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
