package fr.clausier.participant.exit;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * What is recorded, or awaited, of an exit at a point.
     *
     * @param exitOn day of the exit; the last planned day where no exit is recorded
     * @param kind null while nothing is recorded
     */
    public record Situation(ExitPoint point, LocalDate exitOn, @Nullable ExitKind kind) {

        /** Day from which it can be known. */
        public LocalDate since() {
            return point.from(exitOn);
        }
    }

    public Course {
        exits = List.copyOf(exits);
    }

    /** Day of the exit to which a placement led: the first on or after its first day. */
    public Optional<LocalDate> ledTo(LocalDate firstDay) {
        return exits.stream().map(Observed::exitOn).filter(day -> !day.isBefore(firstDay)).min(LocalDate::compareTo);
    }

    /** What is recorded of an exit at a point. */
    private Optional<ExitKind> at(LocalDate exitOn, ExitPoint point) {
        return exits.stream().filter(each -> each.exitOn().equals(exitOn) && each.point() == point).map(Observed::kind).findFirst();
    }

    /**
     * The situations that can be known by a day, of the exits to which some placements led; and the one at the end of a course that is over
     * without an exit.
     *
     * @param hires first days of the placements
     */
    public List<Situation> situations(Collection<LocalDate> hires, LocalDate day) {
        List<Situation> situations = new ArrayList<>();
        for (LocalDate exit : hires.stream().flatMap(hire -> ledTo(hire).stream()).filter(exit -> !exit.isAfter(day)).collect(Collectors.toCollection(TreeSet::new))) {
            Stream.of(ExitPoint.values()).filter(point -> !point.from(exit).isAfter(day))
                .forEach(point -> situations.add(new Situation(point, exit, at(exit, point).orElse(null))));
        }
        boolean silent = hires.stream().anyMatch(hire -> ledTo(hire).filter(exit -> !exit.isAfter(day)).isEmpty());
        if (silent && lastDay != null && !lastDay.isAfter(day)) {
            situations.add(new Situation(ExitPoint.AT_END, lastDay, null));
        }
        return situations;
    }

    /** Whether figures of a day have anything to say of it. */
    boolean speaksOn(LocalDate day) {
        return !exits.isEmpty() || lastDay != null && !lastDay.isAfter(day);
    }
}
