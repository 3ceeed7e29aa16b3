package fr.clausier.workbook.annotating;

import fr.clausier.workbook.reading.Table;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Gives a workbook back with comments and colour on the cells to mend. */
public final class Annotating {

    private Annotating() { }

    /**
     * The same workbook, untouched but for comments and colour; for another format, or a package made in a way that cannot be
     * patched, a new workbook with the same values at the same addresses.
     *
     * @param content of a file that {@code Tables} could read
     * @param tables what can be read in it, asked for only when a new workbook must be made
     */
    public static Annotated annotate(byte[] content, Supplier<List<Table>> tables, List<Note> notes) throws IOException {
        if (isPackage(content)) {
            try {
                return new Annotated(PackagePatch.annotate(content, notes), false);
            } catch (RuntimeException | IOException unusual) {
                // not to be patched, or whatever a parser throws on a package made unlike any other
                return new Annotated(Copy.annotate(tables.get(), notes), true);
            }
        }
        return new Annotated(Copy.annotate(tables.get(), notes), true);
    }

    private static boolean isPackage(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }
}
