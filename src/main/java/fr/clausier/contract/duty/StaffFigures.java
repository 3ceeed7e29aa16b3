package fr.clausier.contract.duty;

import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What operators of lots declare of their staff. An organisation sees its own figures only, a buyer those of its lots. */
@Singleton
public class StaffFigures {

    private final StaffRows rows;
    private final Lots lots;
    private final Organisations organisations;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, List<OperatorStaff>> kept;

    StaffFigures(StaffRows rows, Lots lots, Organisations organisations, Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.lots = lots;
        this.organisations = organisations;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.STAFF);
    }

    /** Every figure the viewer may see, the latest first. */
    @Transactional
    public List<OperatorStaff> all(Scope scope) {
        Set<Long> reached = lots.all(scope).stream().map(Lot::id).collect(Collectors.toSet());
        return kept.facts(scope.structure(), "", () -> rows.findByStructureIdOrderByDatedDesc(scope.structure())).stream()
            .filter(each -> reached.contains(each.lotId()) && isShown(scope, each)).toList();
    }

    /** The figures of one lot, the latest first. */
    @Transactional
    public List<OperatorStaff> ofLot(Scope scope, long lotId) {
        return lots.find(scope, lotId).map(lot -> rows.findByLotIdAndStructureIdOrderByDatedDesc(lotId, scope.structure()).stream()
            .filter(each -> isShown(scope, each)).toList()).orElse(List.of());
    }

    /** Records the staff of a holder or co-contractor of a lot; a figure of the same day is replaced. The same again changes nothing. */
    @Transactional
    public Outcome<OperatorStaff> record(Scope scope, long lotId, StaffDraft draft) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        if (lots.find(scope, lotId).isEmpty()) {
            return Outcome.absent();
        }
        Optional<Long> operator = organisations.find(scope, draft.operatorSiret()).map(Organisation::id)
            .filter(id -> lots.links(scope, lotId).stream().anyMatch(link -> link.organisationId() == id && isOperator(link)));
        if (operator.isEmpty()) {
            return Outcome.refused(Problem.atField("staff-operator", "operatorSiret", draft.operatorSiret().digits()));
        }
        if (draft.staffDated().isAfter(calendar.today())) {
            return Outcome.refused(Problem.atField("staff-in-future", "staffDated", draft.staffDated().toString()));
        }
        OperatorStaff before = rows.findByLotIdAndOrganisationIdAndDated(lotId, operator.get(), draft.staffDated()).orElse(null);
        OperatorStaff said = new OperatorStaff(before == null ? null : before.id(), scope.structure(), lotId, operator.get(), draft.staffDated(),
            draft.workers(), draft.disadvantaged());
        return Outcome.done(said.equals(before) ? before : written(scope, before, said));
    }

    /** Takes a figure back; the journal keeps it. */
    @Transactional
    public Outcome<OperatorStaff> withdraw(Scope scope, long id) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        Optional<OperatorStaff> found = rows.findByIdAndStructureId(id, scope.structure()).filter(each -> lots.find(scope, each.lotId()).isPresent());
        found.ifPresent(each -> {
            rows.deleteById(id);
            journal.record(scope, "lot.staff-withdrawn", "lot", each.lotId(), each, null);
        });
        return found.map(Outcome::done).orElseGet(Outcome::absent);
    }

    /** Whether a link makes an organisation an operator of the lot: it performs it under the contract itself. */
    public static boolean isOperator(LotLink link) {
        return link.kind() == LinkKind.HOLDER || link.kind() == LinkKind.CO_CONTRACTOR;
    }

    private OperatorStaff written(Scope scope, OperatorStaff before, OperatorStaff said) {
        OperatorStaff after = before == null ? rows.save(said) : rows.update(said);
        journal.record(scope, "lot.staff-recorded", "lot", after.lotId(), before, after);
        return after;
    }

    private static boolean isShown(Scope scope, OperatorStaff figure) {
        return !scope.reach().equals("LINKED") || figure.organisationId() == scope.organisation();
    }
}
