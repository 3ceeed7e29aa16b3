package fr.clausier.hours.judgment;

import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.judgment.CareerRows.Mark;
import fr.clausier.hours.line.Clock;
import fr.clausier.hours.line.Clocks;
import fr.clausier.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Since when people are hired, here and elsewhere, the days they were suspended and the derogations they hold; by placement. */
final class Careers {

    private final Map<Long, StoredPlacement> hires;
    private final Map<Long, List<StoredPlacement>> byPerson;
    private final Map<Long, List<Period>> suspended;
    private final Map<Long, List<Mark>> granted;
    private final Map<Long, Clocks> clocks = new HashMap<>();

    /** @param hires every placement of the people concerned */
    Careers(List<StoredPlacement> hires, List<Mark> marks) {
        this.hires = hires.stream().collect(Collectors.toMap(StoredPlacement::placement, Function.identity()));
        this.byPerson = hires.stream().collect(Collectors.groupingBy(StoredPlacement::participant));
        this.suspended = marks.stream().filter(Mark::isSuspension).collect(Collectors.groupingBy(Mark::placement,
            Collectors.mapping(Mark::period, Collectors.toList())));
        this.granted = marks.stream().filter(mark -> !mark.isSuspension()).collect(Collectors.groupingBy(Mark::placement));
    }

    /** The times that run for the person of a placement. */
    Clocks clocks(long placement) {
        return clocks.computeIfAbsent(placement, id -> {
            StoredPlacement mine = hires.get(id);
            return new Clocks(clock(mine, other -> other.lot() == mine.lot()), clock(mine, other -> other.buyerSiret().equals(mine.buyerSiret())),
                clock(mine, other -> true),
                clock(mine, other -> other.employer() == mine.employer() && other.contractType() == mine.contractType()));
        });
    }

    /** What was granted for a placement and is valid on some day of a month. */
    Set<DerogationKind> derogations(long placement, YearMonth month) {
        return granted.getOrDefault(placement, List.of()).stream().filter(each -> each.period().overlaps(month)).map(Mark::kind)
            .collect(Collectors.toSet());
    }

    private Clock clock(StoredPlacement mine, Predicate<StoredPlacement> counted) {
        List<StoredPlacement> those = byPerson.get(mine.participant()).stream().filter(counted).toList();
        LocalDate first = those.stream().map(StoredPlacement::startsOn).min(Comparator.naturalOrder()).orElseThrow();
        return new Clock(first, those.stream().flatMap(hire -> suspended.getOrDefault(hire.placement(), List.of()).stream()).toList());
    }
}
