package fr.clausier.participant.exit;

import fr.clausier.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * exits to which some placements led, by what is known of them at each point. Each exit is in one kind at each point, so that kinds
 * add up to what is recorded, and that to what is awaited with what is missing.
 *
 * @param points every point, in order
 */
public record ExitCounts(Map<ExitPoint, At> points) {

    public static final String ID = "R-71";
    public static final int VERSION = 1;

    /**
     * @param awaited exits whose situation can be known by the day counted
     * @param kinds every kind, in order, zero included
     */
    public record At(long awaited, Map<ExitKind, Long> kinds) {

        public long recorded() {
            return kinds.values().stream().mapToLong(Long::longValue).sum();
        }

        public long missing() {
            return awaited - recorded();
        }

        /** Recorded, less those of whom nobody knows. */
        public long known() {
            return recorded() - kinds.get(ExitKind.UNKNOWN);
        }

        public long dynamic() {
            return kinds.entrySet().stream().filter(each -> each.getKey().isDynamic()).mapToLong(Map.Entry::getValue).sum();
        }

        /** A number in percent of the known; empty when none is known. */
        public Optional<Percent> ofKnown(long number) {
            return known() == 0 ? Optional.empty()
                : Optional.of(new Percent(BigDecimal.valueOf(number * 100).divide(BigDecimal.valueOf(known()), 2, RoundingMode.HALF_UP)));
        }
    }

    /**
     * @param hires by person, the first day of each placement counted
     * @param courses by person; absent when nothing is known
     * @param day until when
     */
    public static ExitCounts of(Map<Long, Set<LocalDate>> hires, Map<Long, Course> courses, LocalDate day) {
        Map<ExitPoint, Long> awaited = new EnumMap<>(ExitPoint.class);
        Map<ExitPoint, Map<ExitKind, Long>> kinds = new EnumMap<>(ExitPoint.class);
        for (ExitPoint point : ExitPoint.values()) {
            kinds.put(point, none());
        }
        hires.forEach((person, days) -> Optional.ofNullable(courses.get(person)).stream().flatMap(course -> course.situations(days, day).stream()).forEach(each -> {
            awaited.merge(each.point(), 1L, Long::sum);
            if (each.kind() != null) {
                kinds.get(each.point()).merge(each.kind(), 1L, Long::sum);
            }
        }));
        Map<ExitPoint, At> points = new EnumMap<>(ExitPoint.class);
        kinds.forEach((point, some) -> points.put(point, new At(awaited.getOrDefault(point, 0L), some)));
        return new ExitCounts(points);
    }

    private static Map<ExitKind, Long> none() {
        Map<ExitKind, Long> kinds = new EnumMap<>(ExitKind.class);
        for (ExitKind kind : ExitKind.values()) {
            kinds.put(kind, 0L);
        }
        return kinds;
    }

    public At at(ExitPoint point) {
        return points.get(point);
    }

    /** Whether nothing is recorded at any point. */
    public boolean isEmpty() {
        return points.values().stream().allMatch(each -> each.recorded() == 0);
    }
}
