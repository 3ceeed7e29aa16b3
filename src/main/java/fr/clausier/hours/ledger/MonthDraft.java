package fr.clausier.hours.ledger;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import java.util.List;
import java.util.Map;

/**
 * A month as a person typed it.
 *
 * @param rows one for each placement shown
 * @param submit whether it is sent, or kept as a draft
 * @param versions of the declarations as they were when the page was shown, by employer; null to write whatever happened since
 */
public record MonthDraft(List<Typed> rows, boolean submit, Map<Long, Long> versions) {

    /** Hours of one placement; null where the box was left empty. */
    public record Typed(long placementId, Hours work, Hours training, Hours tutoring) {

        public Typed(long placementId, Hours work, Hours training) {
            this(placementId, work, training, null);
        }

        public Hours of(Activity activity) {
            return switch (activity) {
                case WORK -> work;
                case TRAINING -> training;
                case TUTORING -> tutoring;
            };
        }
    }
}
