package fr.clausier.contract.share;

import fr.clausier.access.AccountNames;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Operation;
import fr.clausier.journal.Because;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Operations shown to observers: by whom, to which organisation, from when until when and why. Nothing is shown but by a row here. */
@Singleton
public class OperationShares {

    private final ShareRows rows;
    private final Contracts contracts;
    private final Organisations organisations;
    private final AccountNames names;
    private final Journal journal;
    private final Calendar calendar;

    OperationShares(ShareRows rows, Contracts contracts, Organisations organisations, AccountNames names, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.contracts = contracts;
        this.organisations = organisations;
        this.names = names;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** One operation the viewer reaches. */
    @Transactional
    public Optional<Operation> operation(Scope scope, long id) {
        return contracts.operations(scope).stream().filter(each -> each.id() == id).findFirst();
    }

    /** Every share of the structure, revoked and past ones too, the newest first. */
    @Transactional
    public List<OperationShare> all(Scope scope) {
        scope.require(Permission.SHARE_OPERATIONS);
        return rows.findByStructureIdOrderByIdDesc(scope.structure());
    }

    /**
     * Shares an operation from a day on; with a structure of this instance, all its facilitators read it. Refuses {@code share-organisation} when the
     * directory does not hold the organisation, {@code share-own} for the structure that shares, whose facilitators read all,
     * {@code share-ended} when the last day has passed, {@code share-standing} while another shows it the same operation or will.
     */
    @Transactional
    public Outcome<OperationShare> share(Scope scope, long operation, ShareDraft draft) {
        scope.require(Permission.SHARE_OPERATIONS);
        journal.writeAlone();
        if (operation(scope, operation).isEmpty()) {
            return Outcome.absent();
        }
        LocalDate today = calendar.today();
        Optional<Organisation> observer = organisations.find(scope, draft.siret());
        if (observer.isEmpty()) {
            return Outcome.refused(Problem.atField("share-organisation", "siret", draft.siret().digits()));
        }
        if (structures(scope, List.of(draft.siret())).stream().anyMatch(each -> each.id() == scope.structure())) {
            return Outcome.refused(Problem.atField("share-own", "siret", draft.siret().digits()));
        }
        LocalDate from = draft.from() == null ? today : draft.from();
        if (draft.until() != null && (draft.until().isBefore(today) || draft.until().isBefore(from))) {
            return Outcome.refused(Problem.atField("share-ended", "sharedUntil", draft.until().toString(), draft.until().toString()));
        }
        if (rows.findByStructureIdOrderByIdDesc(scope.structure()).stream().anyMatch(each -> each.operationId() == operation
                && each.organisationId() == observer.get().id() && isStanding(each.on(today)))) {
            return Outcome.refused(Problem.atField("share-standing", "siret", draft.siret().digits()));
        }
        OperationShare saved = rows.save(new OperationShare(null, scope.structure(), operation, observer.get().id(), from, draft.until(), draft.purpose(),
            calendar.now(), scope.actor().account(), null, null, null));
        journal.record(scope, "operation.shared", "operation", operation, null, new Because(saved, draft.purpose()));
        return Outcome.done(saved);
    }

    /** The structures of this instance among some organisations. */
    @Transactional
    public List<FacilitatorStructure> structures(Scope scope, Collection<Siret> sirets) {
        return names.structuresAmong(scope, sirets);
    }

    /** Takes a share back, from the next request on. One that was taken back stays as it is. */
    @Transactional
    public Outcome<OperationShare> revoke(Scope scope, long operation, long id, String reason) {
        scope.require(Permission.SHARE_OPERATIONS);
        journal.writeAlone();
        OperationShare before = rows.findByIdAndOperationIdAndStructureId(id, operation, scope.structure()).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.revokedAt() != null) {
            return Outcome.done(before);
        }
        OperationShare after = rows.update(before.revoked(calendar.now(), scope.actor().account(), reason));
        journal.record(scope, "operation.unshared", "operation", operation, before, new Because(after, reason));
        return Outcome.done(after);
    }

    private static boolean isStanding(OperationShare.Standing standing) {
        return standing == OperationShare.Standing.OPEN || standing == OperationShare.Standing.COMING;
    }
}
