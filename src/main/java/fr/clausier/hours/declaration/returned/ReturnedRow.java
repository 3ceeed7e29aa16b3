package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What recording a row of a workbook that came back would do.
 *
 * @param person empty for the row of a whole lot
 * @param lines hours to be written, or left as they are because two versions exist
 * @param ends new last day of the placement; null when it stays
 * @param newcomer whether the row carries no mark; @param created whether the person or the placement is to be created
 */
public record ReturnedRow(String sheet, int number, String person, String contract, String lot, String employer, YearMonth month, Fate fate,
        List<Line> lines, LocalDate ends, String remark, boolean newcomer, boolean created, List<Problem> problems) {

    /** In which pile a row falls. */
    public enum Fate { NEW, CHANGED, SAME,
        /** Answers that there are no hours. */ ZERO,
        /** Says nothing: it stays due. */ SILENT,
        /** Changed here since it went out, and otherwise in the workbook. */ TO_CHOOSE, PROBLEM }

    /** Which of two versions stands. */
    public enum Stands { HERE, WORKBOOK }

    /** @param before null when nothing stands; @param after null when nothing is written */
    public record Line(Activity activity, Hours before, Hours after, Conflict conflict) {

        public boolean isSame() {
            return after == null || after.equals(before);
        }
    }

    /**
     * Hours changed here since the workbook went out, of which the workbook says otherwise.
     *
     * @param cell sheet and address, by which the choice is named
     * @param stood when it went out; @param here now; null for nothing
     * @param by who changed it, empty when it cannot be told; @param at when, likewise null
     * @param chosen null until somebody chose
     */
    public record Conflict(String cell, Hours stood, Hours here, Hours sent, String by, Instant at, Stands chosen) { }

    public boolean isWholeLot() {
        return person.isEmpty();
    }

    public List<Conflict> conflicts() {
        return lines.stream().map(Line::conflict).filter(conflict -> conflict != null).toList();
    }

    /** One for each cell: a tick speaks of all activities at once. */
    public List<Conflict> distinctConflicts() {
        Set<String> cells = new HashSet<>();
        return conflicts().stream().filter(conflict -> cells.add(conflict.cell())).toList();
    }
}
