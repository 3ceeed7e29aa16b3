package fr.clausier.hours.imported;

import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts a person beside the first lines of a plan: as many as someone reads. */
@Singleton
class PlacedPeople {

    private static final int SHOWN = 50;

    private final Placements placements;
    private final Participants participants;

    PlacedPeople(Placements placements, Participants participants) {
        this.placements = placements;
        this.participants = participants;
    }

    List<WithdrawalPlan.Step> strikes(Scope scope, List<Strike> strikes) {
        Map<Long, Person> byPlacement = of(scope, strikes.stream().map(strike -> strike.line().placementId()));
        return strikes.stream().limit(SHOWN).map(strike -> step(byPlacement, strike.line(), strike.line().hours(), strike.after())).toList();
    }

    List<WithdrawalPlan.Step> kept(Scope scope, List<Chain> corrected, long upload) {
        Map<Long, Person> byPlacement = of(scope, corrected.stream().map(chain -> chain.standing().placementId()));
        return corrected.stream().limit(SHOWN).map(chain -> step(byPlacement, chain.standing(), chain.newestOf(upload).hours(), chain.standing().hours())).toList();
    }

    private static WithdrawalPlan.Step step(Map<Long, Person> people, HoursLine line, Hours imported, Hours after) {
        return new WithdrawalPlan.Step(line.id(), people.get(line.placementId()), line.month(), imported, after);
    }

    private Map<Long, Person> of(Scope scope, Stream<Long> placementIds) {
        Map<Long, Person> people = new HashMap<>();
        placementIds.limit(SHOWN).distinct().forEach(id -> placements.find(scope, id).map(Placement::participantId)
            .flatMap(person -> participants.find(scope, person)).ifPresent(person -> people.put(id, person)));
        return people;
    }
}
