package fr.clausier.hours.confirmation;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Person;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that stands for the employers a viewer answers for, in the months asked, read in a number of queries that does not grow with them.
 *
 * @param employers names, by id
 * @param people shown, by id
 * @param lines standing and sent, by declaration
 */
public record EmployerBook(Scope scope, Map<Long, Contract> contracts, Map<Long, Lot> lots, Map<Long, String> employers, Map<Long, Placement> placements,
        Map<Long, Person> people, Map<Asked, Declaration> declarations, Map<Long, List<DeclaredLine>> lines, Set<YearMonth> closed) {

    public String contract(long lot) {
        return lots.containsKey(lot) ? contracts.get(lots.get(lot).contractId()).number() : "";
    }

    public String lot(long lot) {
        return lots.containsKey(lot) ? lots.get(lot).number() : "";
    }

    public String person(Placement placement) {
        return people.containsKey(placement.participantId()) ? people.get(placement.participantId()).shown() : "";
    }

    /** The declaration once it is an answer; a draft is nothing yet. Null for none. */
    public Declaration answer(Asked asked) {
        Declaration found = declarations.get(asked);
        return found == null || !found.state().isAnswer() ? null : found;
    }

    public List<DeclaredLine> lines(Asked asked) {
        Declaration answer = answer(asked);
        return answer == null ? List.of() : lines.getOrDefault(answer.id(), List.of());
    }

    /** Hours that stand for one placement, by activity; for everyone under id 0. */
    public Map<Activity, Hours> declared(Asked asked, long placement) {
        Map<Activity, Hours> hours = new EnumMap<>(Activity.class);
        lines(asked).stream().filter(line -> placement == 0 || line.placementId() == placement)
            .forEach(line -> hours.merge(line.activity(), line.hours(), Hours::plus));
        return hours;
    }

    /** Whether the viewer answers for an employer: a facilitator for all, an employer for itself. */
    public boolean isOwn(long employer) {
        return scope.reach().equals("ALL") || employer == scope.organisation();
    }

    public static Hours total(Collection<Hours> hours) {
        return hours.stream().reduce(Hours.ZERO, Hours::plus);
    }
}
