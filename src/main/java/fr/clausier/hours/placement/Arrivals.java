package fr.clausier.hours.placement;

import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Admissions;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Identity;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People whom a file names in full, each with the placement it brings: recorded hundreds at once, as they would be one by one. */
@Singleton
public class Arrivals {

    private final PlacementRows rows;
    private final Placements placements;
    private final Lots lots;
    private final Admissions admissions;
    private final Journal journal;

    Arrivals(PlacementRows rows, Placements placements, Lots lots, Admissions admissions, Journal journal) {
        this.rows = rows;
        this.placements = placements;
        this.lots = lots;
        this.admissions = admissions;
        this.journal = journal;
    }

    /** Someone and their placement. Who they are is told by the identity; the participant of the draft is not looked at. */
    public record Arrival(Identity who, PlacementDraft draft) { }

    /**
     * What came of arrivals.
     *
     * @param placements in their order, recorded now or known already, or why not
     * @param people how many were recorded as unknown before
     */
    public record Arrived(List<Outcome<Placement>> placements, int people) {

        /** Place of the first that was refused; empty when all arrived. */
        public Optional<Integer> refused() {
            return placements.stream().filter(each -> !each.isDone()).findFirst().map(placements::indexOf);
        }
    }

    /** What makes two placements the same. */
    private record Same(long participant, long employer, long lot, Object modality, Object contract, Object startsOn) {

        static Same of(PlacementDraft draft) {
            return new Same(draft.participantId(), draft.employerId(), draft.lotId(), draft.modality(), draft.contractType(), draft.startsOn());
        }

        static Same of(Placement placement) {
            return new Same(placement.participantId(), placement.employerId(), placement.lotId(), placement.modality(), placement.contractType(),
                placement.startsOn());
        }
    }

    /** An employer on a lot. */
    private record Place(long lot, long employer) { }

    /**
     * Records people and placements, in the transaction that needs them; when one is refused, for the reasons of {@link Placements#record},
     * the caller undoes it all.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Arrived record(Scope scope, List<Arrival> arrivals) {
        scope.require(Permission.RECORD_PLACEMENTS);
        journal.writeAlone();
        Admissions.Admitted admitted = admissions.admit(scope, arrivals.stream().map(Arrival::who).toList());
        List<PlacementDraft> drafts = arrivals.stream().map(each -> each.draft.of(admitted.people().get(each.who.key()))).toList();
        Map<Same, Placement> known = placements.facts(scope, admitted.people().values()).stream()
            .collect(Collectors.toMap(Same::of, each -> each, (one, other) -> one));
        Map<Place, Outcome<Placement>> unfit = new HashMap<>();
        Map<Same, PlacementDraft> told = new LinkedHashMap<>();
        drafts.forEach(draft -> {
            unfit.computeIfAbsent(new Place(draft.lotId(), draft.employerId()), place -> unfit(scope, draft));
            if (!known.containsKey(Same.of(draft))) {
                told.putIfAbsent(Same.of(draft), draft);
            }
        });
        boolean fit = unfit.values().stream().allMatch(Outcome::isDone);
        Map<Same, Placement> all = new HashMap<>(known);
        if (fit) {
            save(scope, told.values()).forEach(saved -> all.put(Same.of(saved), saved));
        }
        return new Arrived(drafts.stream().map(draft -> answer(scope, draft, unfit.get(new Place(draft.lotId(), draft.employerId())), all)).toList(),
            admitted.recorded());
    }

    private static Outcome<Placement> answer(Scope scope, PlacementDraft draft, Outcome<Placement> unfit, Map<Same, Placement> all) {
        Placement placement = all.get(Same.of(draft));
        if (!unfit.isDone() || placement == null) {
            return unfit;
        }
        return Placements.says(scope, draft, placement) ? Outcome.done(placement) : Placements.differs(draft);
    }

    /** Why nobody may be placed with this employer on this lot; done, with nothing, when people may. */
    private Outcome<Placement> unfit(Scope scope, PlacementDraft draft) {
        if (lots.find(scope, draft.lotId()).isEmpty()) {
            return Outcome.absent();
        }
        Optional<Problem> problem = placements.problem(scope, draft);
        return problem.isPresent() ? Outcome.refused(problem.get()) : Outcome.done(null);
    }

    private List<Placement> save(Scope scope, Iterable<PlacementDraft> drafts) {
        List<Placement> made = new ArrayList<>();
        drafts.forEach(draft -> made.add(Placement.of(null, scope.structure(), draft, 0)));
        List<Placement> saved = rows.saveAll(made);
        Map<Long, Set<EligibleGroup>> groups = new LinkedHashMap<>();
        saved.forEach(each -> groups.computeIfAbsent(each.participantId(), person -> EnumSet.noneOf(EligibleGroup.class)).add(each.group()));
        Map<Long, Long> keys = admissions.personKeys(scope, groups.keySet());
        journal.recordPeople(scope, "placement.recorded", "placement",
            saved.stream().map(each -> new Journal.OnPerson(each.id(), keys.get(each.participantId()), null, each)).toList());
        admissions.join(scope, groups);
        return saved;
    }
}
