package fr.clausier.paper;

import java.util.List;

/** A part of a document, in reading order. Texts are plain, already in the reader's language. */
public sealed interface Block {

    /** Title of a section. */
    record Heading(String text) implements Block { }

    /** A paragraph; a line end in it starts a new line. */
    record Text(String text) implements Block { }

    /** Names and values side by side. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One name with its value, of one or several lines. */
    record Fact(String name, String value) { }

    /** The few numbers a reader looks for first. */
    record Figures(List<Fact> figures) implements Block {

        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A table. The first column names each row; columns from {@code firstNumber} on hold numbers.
     *
     * @param caption what it shows, read aloud and printed above
     * @param firstNumber index of the first column aligned on the right; the number of headings for none
     * @param total whether the last row adds up the others
     */
    record Grid(String caption, List<String> headings, int firstNumber, List<List<String>> rows, boolean total) implements Block {

        public Grid {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Room to sign, one place for each. */
    record Signatures(List<String> places) implements Block {

        public Signatures {
            places = List.copyOf(places);
        }
    }
}
