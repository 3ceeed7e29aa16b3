package fr.clausier.hours.sheet;

import fr.clausier.kernel.Problem;
import java.util.List;

/** All that was found in a file: rows, what is wrong in them, and what was passed over. Every filled row is in one of the three. */
public record SheetContent(List<SheetRow> rows, List<Problem> problems, List<Skipped> skipped) {

    public SheetContent {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        skipped = List.copyOf(skipped);
    }
}
