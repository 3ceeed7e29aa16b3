package fr.clausier.hours.intake;

import fr.clausier.hours.sheet.SheetContent;
import java.util.List;

/** A file's content beside what is stored, and what came of comparing them. */
record Compared(SheetContent content, Known known, List<Resolved> rows) {

    boolean isSound() {
        return content.problems().stream().noneMatch(problem -> problem.isError()) && rows.stream().allMatch(Resolved::isSound);
    }
}
