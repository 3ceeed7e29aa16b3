package fr.clausier.hours.suspension;

import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Days on which placements were suspended: told by whoever may change the placement. Those of one placement never overlap. */
@Singleton
public class Suspensions {

    private final SuspensionRows rows;
    private final Placements placements;
    private final Participants participants;
    private final Journal journal;
    private final Calendar calendar;

    Suspensions(SuspensionRows rows, Placements placements, Participants participants, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.placements = placements;
        this.participants = participants;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** Every suspension of a placement the viewer reaches, withdrawn ones too, the oldest first. Empty when it is out of reach. */
    @Transactional
    public Optional<List<Suspension>> of(Scope scope, long placementId) {
        scope.require(Permission.READ_PARTICIPANTS);
        return placements.find(scope, placementId).map(placement -> stored(scope, placementId));
    }

    /** Records one; the same days told again are one suspension. Refuses {@code suspension-before-placement}, {@code suspension-overlaps}. */
    @Transactional
    public Outcome<Suspension> record(Scope scope, long placementId, SuspensionDraft draft) {
        scope.require(Permission.RECORD_PLACEMENTS);
        journal.writeAlone();
        Placement placement = own(scope, placementId).orElse(null);
        if (placement == null) {
            return Outcome.absent();
        }
        if (draft.startsOn().isBefore(placement.startsOn())) {
            return Outcome.refused(Problem.atField("suspension-before-placement", "suspendedFrom", draft.startsOn().toString(),
                placement.startsOn().toString()));
        }
        List<Suspension> standing = stored(scope, placementId).stream().filter(each -> !each.isWithdrawn()).toList();
        Optional<Suspension> same = standing.stream().filter(each -> each.period().equals(draft.period())).findFirst();
        if (same.isPresent()) {
            return Outcome.done(same.get());
        }
        return standing.stream().filter(each -> each.period().overlaps(draft.period())).findFirst()
            .map(each -> Outcome.<Suspension>refused(Problem.atField("suspension-overlaps", "suspendedFrom", draft.startsOn().toString(),
                each.startsOn().toString(), each.endsOn().toString())))
            .orElseGet(() -> Outcome.done(save(scope, placement, draft)));
    }

    private Suspension save(Scope scope, Placement placement, SuspensionDraft draft) {
        Suspension saved = rows.save(new Suspension(null, scope.structure(), placement.id(), draft.startsOn(), draft.endsOn(), calendar.now(),
            scope.actor().account(), null, null));
        journal.recordPerson(scope, "suspension.recorded", "placement", placement.id(), key(scope, placement), null, saved);
        return saved;
    }

    /** Withdraws one typed by mistake; it stays readable. One withdrawn before stays as it is. */
    @Transactional
    public Outcome<Suspension> withdraw(Scope scope, long placementId, long id) {
        scope.require(Permission.RECORD_PLACEMENTS);
        journal.writeAlone();
        Placement placement = own(scope, placementId).orElse(null);
        Suspension before = rows.findByIdAndPlacementIdAndStructureId(id, placementId, scope.structure()).orElse(null);
        if (placement == null || before == null) {
            return Outcome.absent();
        }
        if (before.isWithdrawn()) {
            return Outcome.done(before);
        }
        Suspension after = rows.update(before.withdrawn(calendar.now(), scope.actor().account()));
        journal.recordPerson(scope, "suspension.withdrawn", "placement", placementId, key(scope, placement), before, after);
        return Outcome.done(after);
    }

    private Optional<Placement> own(Scope scope, long placementId) {
        return placements.find(scope, placementId).filter(placement -> placements.isOwn(scope, placement.lotId(), placement.employerId()));
    }

    private List<Suspension> stored(Scope scope, long placementId) {
        return rows.findByStructureIdAndPlacementIdOrderByStartsOn(scope.structure(), placementId);
    }

    private long key(Scope scope, Placement placement) {
        return participants.personKey(scope, placement.participantId());
    }
}
