package fr.clausier.hours.derogation;

import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Because;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.store.Calendar;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Derogations granted for placements. Recorded by those who control eligibility; a holder knows that one holds and until when, not
 * why.
 */
@Singleton
public class Derogations {

    private final DerogationRows rows;
    private final Placements placements;
    private final Participants participants;
    private final PersonKeys keys;
    private final Journal journal;
    private final Calendar calendar;

    Derogations(DerogationRows rows, Placements placements, Participants participants, PersonKeys keys, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.placements = placements;
        this.participants = participants;
        this.keys = keys;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Every derogation of a placement the viewer reaches, withdrawn ones too, as they were recorded. Empty when it is out of reach. */
    @Transactional
    public Optional<List<GrantedDerogation>> of(Scope scope, long placementId) {
        scope.require(Permission.READ_PARTICIPANTS);
        return placements.find(scope, placementId).map(placement -> stored(scope, placementId).stream().map(each -> told(scope, placement, each)).toList());
    }

    /** Records one; the same told again is one derogation. Refuses {@code derogation-unfit}, {@code granted-in-future}. */
    @Transactional
    public Outcome<GrantedDerogation> grant(Scope scope, long placementId, DerogationDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Placement placement = placements.find(scope, placementId).orElse(null);
        if (placement == null) {
            return Outcome.absent();
        }
        Optional<Problem> problem = problem(placement, draft);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Optional<GrantedDerogation> same = stored(scope, placementId).stream().filter(each -> !each.isWithdrawn())
            .map(each -> told(scope, placement, each)).filter(each -> says(each, draft)).findFirst();
        return Outcome.done(same.orElseGet(() -> save(scope, placement, draft)));
    }

    private GrantedDerogation save(Scope scope, Placement placement, DerogationDraft draft) {
        long key = participants.personKey(scope, placement.participantId());
        Derogation saved = rows.save(new Derogation(null, scope.structure(), placement.id(), draft.kind(), draft.grantor(), draft.grantedOn(),
            draft.validUntil(), keys.seal(key, draft.motive().sealable()), calendar.now(), scope.actor().account(), null, null, null));
        journal.recordPerson(scope, "derogation.granted", "placement", placement.id(), key, null, draft);
        return told(scope, placement, saved);
    }

    /** Withdraws one, for a reason; it stays readable. One withdrawn before stays as it is. */
    @Transactional
    public Outcome<GrantedDerogation> withdraw(Scope scope, long placementId, long id, String because) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Placement placement = placements.find(scope, placementId).orElse(null);
        Derogation before = rows.findByIdAndPlacementIdAndStructureId(id, placementId, scope.structure()).orElse(null);
        if (placement == null || before == null) {
            return Outcome.absent();
        }
        if (before.isWithdrawn()) {
            return Outcome.done(told(scope, placement, before));
        }
        long key = participants.personKey(scope, placement.participantId());
        Derogation after = rows.update(before.withdrawn(calendar.now(), scope.actor().account(), keys.seal(key, because)));
        journal.recordPerson(scope, "derogation.withdrawn", "placement", placementId, key, before, new Because(after, because));
        return Outcome.done(told(scope, placement, after));
    }

    private Optional<Problem> problem(Placement placement, DerogationDraft draft) {
        Ground ground = draft.motive().ground();
        if (!draft.kind().concerns(placement)) {
            return Optional.of(Problem.atField("derogation-unfit", "derogationKind", draft.kind().name()));
        }
        if (ground != null && !ground.isKnownTo(placement.employerKind())) {
            return Optional.of(Problem.atField("derogation-ground", "ground", ground.name()));
        }
        return draft.grantedOn().isAfter(calendar.today())
            ? Optional.of(Problem.atField("granted-in-future", "grantedOn", draft.grantedOn().toString())) : Optional.empty();
    }

    private static boolean says(GrantedDerogation known, DerogationDraft draft) {
        Derogation derogation = known.derogation();
        return derogation.kind() == draft.kind() && derogation.grantor() == draft.grantor() && derogation.grantedOn().equals(draft.grantedOn())
            && Objects.equals(derogation.validUntil(), draft.validUntil()) && known.motive().equals(Optional.of(draft.motive()));
    }

    private List<Derogation> stored(Scope scope, long placementId) {
        return rows.findByStructureIdAndPlacementIdOrderById(scope.structure(), placementId);
    }

    private GrantedDerogation told(Scope scope, Placement placement, Derogation derogation) {
        if (!scope.may(Permission.RECORD_PARTICIPANTS)) {
            return new GrantedDerogation(derogation, Optional.empty(), Optional.empty());
        }
        long key = participants.personKey(scope, placement.participantId());
        return new GrantedDerogation(derogation, keys.open(key, derogation.motiveEnc()).map(Motive::unsealed),
            Optional.ofNullable(derogation.withdrawnEnc()).flatMap(sealed -> keys.open(key, sealed)));
    }
}
