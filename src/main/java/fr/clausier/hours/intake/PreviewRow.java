package fr.clausier.hours.intake;

import fr.clausier.hours.Activity;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What recording a row would do.
 *
 * @param personToCreate whether the person is not known yet, first row that names them or not
 * @param placementToCreate whether no placement of the person fits the row
 * @param lines up to three, work, training and tutoring; empty for a row with a problem
 */
public record PreviewRow(SheetRow row, Status status, boolean personToCreate, boolean placementToCreate, List<Line> lines, List<Problem> problems) {

    /** @param byPlace problems met reading cells, where they are */
    static PreviewRow of(Resolved resolved, Known known, Map<Problem.Place, List<Problem>> byPlace) {
        boolean unknown = resolved.identity != null && !known.people().containsKey(resolved.person);
        boolean placing = resolved.placement != null && resolved.placement.isNew();
        return new PreviewRow(resolved.row, status(resolved), unknown, placing, resolved.lines, own(resolved, byPlace));
    }

    /** Problems of a row: those met reading its cells, then those met comparing it. */
    private static List<Problem> own(Resolved resolved, Map<Problem.Place, List<Problem>> byPlace) {
        if (byPlace.isEmpty()) {
            return List.copyOf(resolved.problems);
        }
        List<Problem> problems = new ArrayList<>();
        Set<String> cells = new TreeSet<>(resolved.row.addresses().values());
        cells.add("A" + resolved.row.number());
        cells.forEach(cell -> problems.addAll(byPlace.getOrDefault(Problem.Place.cell(resolved.row.sheet(), cell), List.of())));
        problems.addAll(resolved.problems);
        return problems;
    }

    private static Status status(Resolved resolved) {
        if (!resolved.isSound()) {
            return Status.PROBLEM;
        }
        if (resolved.lines.stream().allMatch(Line::isSame)) {
            return Status.SAME;
        }
        return resolved.lines.stream().allMatch(line -> line.isNew() || line.isSame()) ? Status.NEW : Status.CHANGED;
    }

    /** In which pile a row falls. */
    public enum Status { NEW, CHANGED, SAME, PROBLEM }

    /**
     * Hours of the row compared with what stands.
     *
     * @param before null when nothing stands
     */
    public record Line(Activity activity, Hours before, Hours after) {

        public boolean isNew() {
            return before == null;
        }

        public boolean isSame() {
            return after.equals(before);
        }
    }
}
