package fr.clausier.hours.intake;

import fr.clausier.hours.mending.CorrectedCell;
import fr.clausier.hours.mending.LeftRow;
import fr.clausier.hours.sheet.SheetContent;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.alike.Resembling;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A file's content beside what is stored, and what came of comparing them. @param cells read otherwise than the file says; @param recognised names read as those of someone known */
record Compared(SheetContent content, List<CorrectedCell> cells, List<Resembling> recognised, Known known, List<Resolved> rows) {

    boolean isSound() {
        return content.problems().stream().noneMatch(problem -> problem.isError()) && rows.stream().allMatch(Resolved::isSound);
    }

    /** The sound rows by themselves: compared again without the others, as long as leaving some out makes others unsound. */
    Compared soundOnly() {
        List<Resolved> kept = rows;
        while (!kept.stream().allMatch(Resolved::isSound)) {
            List<SheetRow> sound = kept.stream().filter(Resolved::isSound).map(resolved -> resolved.row).toList();
            kept = new Comparison(known).compare(sound);
        }
        return new Compared(content, cells, recognised, known, kept);
    }

    /** Where the rows stand that another comparison of the same file kept and this one did not. */
    Set<LeftRow.Spot> without(Compared kept) {
        if (kept == this) {
            return Set.of();
        }
        Set<SheetRow> there = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.rows.forEach(resolved -> there.add(resolved.row));
        return rows.stream().map(resolved -> resolved.row).filter(row -> !there.contains(row)).map(row -> new LeftRow.Spot(row.sheet(), row.number()))
            .collect(Collectors.toSet());
    }

    /** Whether a cell of the row says otherwise in the file. */
    boolean isCorrected(SheetRow row, Set<Problem.Place> corrected) {
        return !corrected.isEmpty() && row.addresses().values().stream().anyMatch(cell -> corrected.contains(Problem.Place.cell(row.sheet(), cell)));
    }
}
