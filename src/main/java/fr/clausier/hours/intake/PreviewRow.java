package fr.clausier.hours.intake;

import fr.clausier.hours.Activity;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.util.List;

/**
 * What recording a row would do.
 *
 * @param personToCreate whether the person is not known yet, first row that names them or not
 * @param placementToCreate whether no placement of the person fits the row
 * @param lines up to three, work, training and tutoring; empty for a row with a problem
 */
public record PreviewRow(SheetRow row, Status status, boolean personToCreate, boolean placementToCreate, List<Line> lines, List<Problem> problems) {

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
