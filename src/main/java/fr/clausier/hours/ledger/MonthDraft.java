package fr.clausier.hours.ledger;

import fr.clausier.hours.Activity;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A month as a person typed it.
 *
 * @param rows those of the placements typed; what is not among them stays as it stands
 * @param submit whether it is sent, or kept as a draft
 * @param versions of the declarations as they were when the page was shown, by employer; null to write whatever happened since
 */
public record MonthDraft(List<Typed> rows, boolean submit, Map<Long, Long> versions) {

    /** Hours of one placement; null where the box was left empty. @param activities those there was a box for; others stay as they stand */
    public record Typed(long placementId, Hours work, Hours training, Hours tutoring, Set<Activity> activities) {

        public Typed(long placementId, Hours work, Hours training) {
            this(placementId, work, training, null);
        }

        public Typed(long placementId, Hours work, Hours training, Hours tutoring) {
            this(placementId, work, training, tutoring, EnumSet.allOf(Activity.class));
        }

        public Hours of(Activity activity) {
            return switch (activity) {
                case WORK -> work;
                case TRAINING -> training;
                case TUTORING -> tutoring;
            };
        }
    }

    /** What it says of a month: entries without hours matter only where hours stand. */
    List<Entry> answered(MonthGrid grid) {
        return rows.stream().flatMap(row -> row.activities().stream().sorted().map(activity ->
                Entry.typed(row.placementId(), grid.month(), activity, row.of(activity))))
            .filter(entry -> entry.hours() != null || grid.hours(entry.placementId(), entry.activity()) != null).toList();
    }

    /**
     * Whether it would change the declaration of an employer that someone wrote since the page was shown.
     *
     * @param known the placements typed
     */
    boolean isOvertaken(MonthGrid grid, Map<Long, Placement> known) {
        return versions != null && answered(grid).stream()
            .filter(entry -> !Objects.equals(entry.hours(), grid.hours(entry.placementId(), entry.activity())))
            .map(entry -> known.get(entry.placementId()).employerId())
            .anyMatch(employer -> !Objects.equals(versions.get(employer), grid.versions().get(employer)));
    }
}
