package fr.clausier.hours.ledger;

import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nobody works more hours than a month has, whatever the lots and employers: adds up people's months and tells which overflow. The
 * same for hours typed and imported.
 *
 * @param <P> what tells one person from another
 */
public final class FullMonths<P> {

    private static final int HOURS_A_DAY = 24;

    private record PersonMonth(Object person, YearMonth month) { }

    private final Map<PersonMonth, Hours> hours = new HashMap<>();

    /** Hours from the first minute of a month to its last. */
    public static Hours most(YearMonth month) {
        return Hours.of((long) month.lengthOfMonth() * HOURS_A_DAY);
    }

    public void add(P person, YearMonth month, Hours more) {
        hours.merge(new PersonMonth(person, month), more, Hours::plus);
    }

    public boolean isOver(P person, YearMonth month) {
        return total(person, month).isMoreThan(most(month));
    }

    /** What to say of hours that make a month overflow. Only facilitators are told how many hours a person works elsewhere. */
    public Problem problem(Scope scope, P person, YearMonth month, Problem.Place place, String found) {
        return scope.role() == Role.FACILITATOR
            ? Problem.error("person-over-month", place, found, total(person, month).toString(), most(month).toString())
            : Problem.error("person-month-full", place, found, most(month).toString());
    }

    /** Entries that, with what stands of the same people, make a month overflow. */
    static List<Problem> overflowing(Scope scope, Collection<Entry> entries, Map<Long, Placement> placements, Collection<LedgerRows.PersonLine> standing) {
        FullMonths<Long> months = new FullMonths<>();
        Set<Entry.Key> spoken = standing.isEmpty() ? Set.of() : entries.stream().map(Entry::key).collect(Collectors.toSet());
        standing.stream().filter(line -> !spoken.contains(line.key())).forEach(line -> months.add(line.participant(), line.key().month(), new Hours(line.declared())));
        entries.stream().filter(entry -> entry.hours() != null)
            .forEach(entry -> months.add(placements.get(entry.placementId()).participantId(), entry.month(), entry.hours()));
        return entries.stream().filter(entry -> entry.hours() != null && entry.hours().isPositive()
                && months.isOver(placements.get(entry.placementId()).participantId(), entry.month()))
            .map(entry -> months.problem(scope, placements.get(entry.placementId()).participantId(), entry.month(), entry.place(), entry.hours().toString())).toList();
    }

    private Hours total(P person, YearMonth month) {
        return hours.getOrDefault(new PersonMonth(person, month), Hours.ZERO);
    }
}
