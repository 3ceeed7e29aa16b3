package fr.clausier.hours.placement;

import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Participants;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who works for whom on which lot. Placing decides nothing: whether hours count is judged line by line. */
@Singleton
public class Placements {

    private static final int PER_QUERY = 500;

    private final PlacementRows rows;
    private final Lots lots;
    private final Organisations organisations;
    private final Participants participants;
    private final Journal journal;

    Placements(PlacementRows rows, Lots lots, Organisations organisations, Participants participants, Journal journal) {
        this.rows = rows;
        this.lots = lots;
        this.organisations = organisations;
        this.participants = participants;
        this.journal = journal;
    }

    @Transactional
    public Optional<Placement> find(Scope scope, long id) {
        return rows.visible(id, scope.structure(), scope.reach(), scope.organisation());
    }

    /** Placements on a lot, by first day. */
    @Transactional
    public List<Placement> ofLot(Scope scope, long lotId) {
        return rows.ofLot(lotId, scope.structure(), scope.reach(), scope.organisation());
    }

    @Transactional
    public List<Placement> ofParticipant(Scope scope, long participantId) {
        return rows.ofParticipant(participantId, scope.structure(), scope.reach(), scope.organisation());
    }

    /** Every placement the viewer reaches. */
    @Transactional
    public List<Placement> all(Scope scope) {
        return rows.allVisible(scope.structure(), scope.reach(), scope.organisation());
    }

    /**
     * Every placement of some people in the structure, whatever the viewer reaches: facts for an import, which must not place twice
     * nor let a month overflow. Never shown as such.
     */
    @Transactional
    public List<Placement> facts(Scope scope, Collection<Long> participantIds) {
        scope.require(Permission.RECORD_PLACEMENTS);
        List<Placement> found = new ArrayList<>();
        List<Long> all = List.copyOf(new java.util.HashSet<>(participantIds));
        for (int i = 0; i < all.size(); i += PER_QUERY) {
            found.addAll(rows.findByStructureIdAndParticipantIdIn(scope.structure(), all.subList(i, Math.min(all.size(), i + PER_QUERY))));
        }
        return found;
    }

    /**
     * Records a placement; telling the same again changes nothing. Refuses {@code employer-unknown}, {@code participant-unknown},
     * {@code lot-not-yours}, and {@code placement-differs} when the same placement is known with other details.
     */
    @Transactional
    public Outcome<Placement> record(Scope scope, PlacementDraft draft) {
        scope.require(Permission.RECORD_PLACEMENTS);
        if (lots.find(scope, draft.lotId()).isEmpty()) {
            return Outcome.absent();
        }
        Optional<Problem> problem = problem(scope, draft);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Placement known = same(draft).orElse(null);
        if (known != null && !known.equals(Placement.of(known.id(), scope.structure(), draft, known.version()))) {
            return Outcome.refused(Problem.atField("placement-differs", "startsOn", draft.startsOn().toString()));
        }
        return Outcome.done(known != null ? known : save(scope, draft));
    }

    private Placement save(Scope scope, PlacementDraft draft) {
        Placement saved = rows.save(Placement.of(null, scope.structure(), draft, 0));
        journal.record(scope, "placement.recorded", "placement", saved.id(), null, saved);
        participants.join(scope, draft.participantId(), draft.group());
        return saved;
    }

    /** Changes the details of a placement read at some version: kind, group, occupation, planned end. Who, where and from when stay. */
    @Transactional
    public Outcome<Placement> change(Scope scope, long id, long version, PlacementDraft draft) {
        scope.require(Permission.RECORD_PLACEMENTS);
        Placement before = find(scope, id).orElse(null);
        if (before == null || !isOwn(scope, before.lotId(), before.employerId())) {
            return Outcome.absent();
        }
        if (before.version() != version) {
            return new Outcome.Changed<>(before);
        }
        Placement after = rows.update(new Placement(id, before.structureId(), before.participantId(), before.employerId(), draft.employerKind(),
            before.lotId(), before.modality(), before.contractType(), draft.group(), draft.rome(), before.startsOn(), draft.plannedEnd(), version));
        journal.record(scope, "placement.changed", "placement", id, before, after);
        participants.join(scope, before.participantId(), draft.group());
        return Outcome.done(after);
    }

    /** Whether the viewer may declare for this employer on this lot: facilitators everywhere, a holder on lots it holds or for its own people. */
    @Transactional
    public boolean isOwn(Scope scope, long lotId, long employerId) {
        return scope.role() == Role.FACILITATOR || scope.role() == Role.HOLDER && (employerId == scope.organisation() || lots.links(scope, lotId).stream()
            .anyMatch(link -> link.kind() == LinkKind.HOLDER && link.organisationId() == scope.organisation()));
    }

    private Optional<Problem> problem(Scope scope, PlacementDraft draft) {
        if (!isOwn(scope, draft.lotId(), draft.employerId())) {
            return Optional.of(Problem.atField("lot-not-yours", "lotId", ""));
        }
        if (organisations.find(scope, draft.employerId()).isEmpty()) {
            return Optional.of(Problem.atField("employer-unknown", "employerId", ""));
        }
        boolean known = participants.isKnown(scope, draft.participantId());
        return known ? Optional.empty() : Optional.of(Problem.atField("participant-unknown", "participantId", ""));
    }

    private Optional<Placement> same(PlacementDraft draft) {
        return rows.findByParticipantIdAndEmployerIdAndLotIdAndModalityAndContractTypeAndStartsOn(draft.participantId(), draft.employerId(),
            draft.lotId(), draft.modality(), draft.contractType(), draft.startsOn());
    }
}
