package fr.clausier.hours.placement;

import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who works for whom on which lot. Placing decides nothing: whether hours count is judged line by line. */
@Singleton
public class Placements {

    private static final int PER_QUERY = 500;

    private final PlacementRows rows;
    private final Lots lots;
    private final Organisations organisations;
    private final Participants participants;
    private final Journal journal;
    private final Unchanged<String, List<Placement>> kept;

    Placements(PlacementRows rows, Lots lots, Organisations organisations, Participants participants, Journal journal, Keeping keeping) {
        this.rows = rows;
        this.lots = lots;
        this.organisations = organisations;
        this.participants = participants;
        this.journal = journal;
        this.kept = keeping.of(Keeping.FEW, Thing.PLACEMENT, Thing.PARTICIPANT);
    }

    @Transactional
    public Optional<Placement> find(Scope scope, long id) {
        return rows.visible(id, scope.structure(), scope.reach(), scope.organisation());
    }

    /** Placements on a lot, by first day. */
    @Transactional
    public List<Placement> ofLot(Scope scope, long lotId) {
        return kept.renewed(scope, "", () -> visible(scope)).map(all -> all.stream().filter(each -> each.lotId() == lotId).toList())
            .orElseGet(() -> rows.ofLot(lotId, scope.structure(), scope.reach(), scope.organisation()));
    }

    @Transactional
    public List<Placement> ofParticipant(Scope scope, long participantId) {
        return kept.renewed(scope, "", () -> visible(scope)).map(all -> all.stream().filter(each -> each.participantId() == participantId).toList())
            .orElseGet(() -> rows.ofParticipant(participantId, scope.structure(), scope.reach(), scope.organisation()));
    }

    /** Every placement the viewer reaches. */
    @Transactional
    public List<Placement> all(Scope scope) {
        return kept.get(scope, "", () -> visible(scope));
    }

    private List<Placement> visible(Scope scope) {
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
     * Records a placement of a person the viewer reaches; telling the same again changes nothing. Refuses {@code employer-unknown},
     * {@code participant-unknown}, {@code lot-not-yours}, and {@code placement-differs} when the same placement is known with other
     * details.
     */
    @Transactional
    public Outcome<Placement> record(Scope scope, PlacementDraft draft) {
        scope.require(Permission.RECORD_PLACEMENTS);
        journal.writeAlone();
        if (lots.find(scope, draft.lotId()).isEmpty()) {
            return Outcome.absent();
        }
        Optional<Problem> problem = problem(scope, draft);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Optional<Participant> found = participants.find(scope, draft.participantId()).map(Person::participant);
        if (found.isEmpty()) {
            return Outcome.refused(Problem.atField("participant-unknown", "participantId", ""));
        }
        Placement known = same(draft).orElse(null);
        if (known != null && !says(scope, draft, known)) {
            return differs(draft);
        }
        return Outcome.done(known != null ? known : save(scope, draft, found.get().personKeyId()));
    }

    /** Whether a draft says what is recorded; a group the viewer may not know is not compared, lest it be found out by trying. */
    static boolean says(Scope scope, PlacementDraft draft, Placement known) {
        PlacementDraft told = draft.in(kept(scope, known, draft.group()));
        return known.equals(Placement.of(known.id(), scope.structure(), told, known.version()));
    }

    static Outcome<Placement> differs(PlacementDraft draft) {
        return Outcome.refused(Problem.atField("placement-differs", "startsOn", draft.startsOn().toString()));
    }

    /** The group a placement keeps: the one sent, unless none was or the viewer may not know the one recorded. */
    private static EligibleGroup kept(Scope scope, Placement known, EligibleGroup sent) {
        return sent != null && known.group().isKnownTo(scope) ? sent : known.group();
    }

    private Placement save(Scope scope, PlacementDraft draft, long personKey) {
        Placement saved = rows.save(Placement.of(null, scope.structure(), draft, 0));
        journal.recordPerson(scope, "placement.recorded", "placement", saved.id(), personKey, null, saved);
        participants.join(scope, draft.participantId(), draft.group());
        return saved;
    }

    /**
     * Changes the details of a placement read at some version: kind, group, occupation, planned end. Who, where and from when stay;
     * so does the group when none is sent, or when the viewer may not know it.
     */
    @Transactional
    public Outcome<Placement> change(Scope scope, long id, long version, PlacementDraft draft) {
        scope.require(Permission.RECORD_PLACEMENTS);
        journal.writeAlone();
        Placement before = find(scope, id).orElse(null);
        if (before == null || !isOwn(scope, before.lotId(), before.employerId())) {
            return Outcome.absent();
        }
        if (before.version() != version) {
            return new Outcome.Changed<>(before);
        }
        Placement after = rows.update(new Placement(id, before.structureId(), before.participantId(), before.employerId(), draft.employerKind(),
            before.lotId(), before.modality(), before.contractType(), kept(scope, before, draft.group()), draft.rome(), before.startsOn(),
            draft.plannedEnd(), version));
        journal.recordPerson(scope, "placement.changed", "placement", id, participants.personKey(scope, before.participantId()), before, after);
        participants.join(scope, before.participantId(), after.group());
        return Outcome.done(after);
    }

    /** Whether the viewer may declare for this employer on this lot: facilitators everywhere, a holder on lots it holds or for its own people. */
    @Transactional
    public boolean isOwn(Scope scope, long lotId, long employerId) {
        return own(scope, lotId).test(employerId);
    }

    /** The same for every employer of a lot, asked once. */
    @Transactional
    public Predicate<Long> own(Scope scope, long lotId) {
        boolean all = scope.role() == Role.FACILITATOR || scope.role() == Role.HOLDER && lots.links(scope, lotId).stream()
            .anyMatch(link -> link.kind() == LinkKind.HOLDER && link.organisationId() == scope.organisation());
        return employer -> all || scope.role() == Role.HOLDER && employer == scope.organisation();
    }

    Optional<Problem> problem(Scope scope, PlacementDraft draft) {
        if (!isOwn(scope, draft.lotId(), draft.employerId())) {
            return Optional.of(Problem.atField("lot-not-yours", "lotId", ""));
        }
        return organisations.find(scope, draft.employerId()).isPresent() ? Optional.empty()
            : Optional.of(Problem.atField("employer-unknown", "employerId", ""));
    }

    private Optional<Placement> same(PlacementDraft draft) {
        return rows.findByParticipantIdAndEmployerIdAndLotIdAndModalityAndContractTypeAndStartsOn(draft.participantId(), draft.employerId(),
            draft.lotId(), draft.modality(), draft.contractType(), draft.startsOn());
    }
}
