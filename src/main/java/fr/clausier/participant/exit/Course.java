package fr.clausier.participant.exit;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a person's placements ended, as facts for figures: nothing here names anybody.
 *
 * @param lastDay last day planned of the placements begun; null while one has no end
 * @param exits by day and point
 */
public record Course(@Nullable LocalDate lastDay, List<Observed> exits) {

    /** A situation recorded. */
    public record Observed(LocalDate exitOn, ExitPoint point, ExitKind kind) {

        static final Comparator<Observed> IN_ORDER = Comparator.comparing(Observed::exitOn).thenComparing(Observed::point);
    }

    public Course {
        exits = List.copyOf(exits);
    }

    /** Day of the exit to which a placement led: the first on or after its first day. */
    public Optional<LocalDate> ledTo(LocalDate firstDay) {
        return exits.stream().map(Observed::exitOn).filter(day -> !day.isBefore(firstDay)).min(LocalDate::compareTo);
    }

    /** What is recorded of an exit at a point. */
    public Optional<ExitKind> at(LocalDate exitOn, ExitPoint point) {
        return exits.stream().filter(each -> each.exitOn().equals(exitOn) && each.point() == point).map(Observed::kind).findFirst();
    }

    /** As it was known to be on a day: exits of later days left out. */
    Course until(LocalDate day) {
        return new Course(lastDay, exits.stream().filter(each -> !each.exitOn().isAfter(day)).toList());
    }

    /** Whether figures of a day have anything to say of it. */
    boolean speaksOn(LocalDate day) {
        return !exits.isEmpty() || lastDay != null && !lastDay.isAfter(day);
    }
}
