package fr.clausier.compliance.check;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.compliance.check.rule.StaffShareRule;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.contract.duty.OperatorStaff;
import fr.clausier.contract.duty.StaffFigures;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what R-62 asks of each reserved lot: its operators, and the latest staff each declared. */
@Singleton
class StaffFindings {

    private final Lots lots;
    private final Clauses clauses;
    private final StaffFigures figures;
    private final Calendar calendar;

    StaffFindings(Lots lots, Clauses clauses, StaffFigures figures, Calendar calendar) {
        this.lots = lots;
        this.clauses = clauses;
        this.figures = figures;
        this.calendar = calendar;
    }

    /** An organisation linked to a lot is told of its own staff only. */
    List<Finding> of(Scope scope, Set<Long> contracts) {
        Map<Long, TermsHistory> terms = clauses.histories(scope);
        Map<Long, List<LotLink>> operators = lots.links(scope).stream().filter(StaffFigures::isOperator)
            .collect(Collectors.groupingBy(LotLink::lotId));
        Map<Long, List<OperatorStaff>> staff = figures.all(scope).stream().collect(Collectors.groupingBy(OperatorStaff::lotId));
        return lots.all(scope).stream().filter(lot -> contracts.contains(lot.contractId()))
            .flatMap(lot -> terms.getOrDefault(lot.id(), TermsHistory.NONE).inForce(calendar.today()).stream()
                .flatMap(asked -> ofLot(scope, calendar.today(), lot, asked, operators.getOrDefault(lot.id(), List.of()), staff.getOrDefault(lot.id(), List.of()))))
            .toList();
    }

    private static Stream<Finding> ofLot(Scope scope, LocalDate today, Lot lot, Terms terms, List<LotLink> operators, List<OperatorStaff> staff) {
        if (operators.isEmpty()) {
            return StaffShareRule.withoutOperator(terms.legalBasis()).map(answer -> Finding.of(CheckKind.STAFF_SHARE, answer, lot.contractId(), lot.id(), 0)).stream();
        }
        return operators.stream().map(LotLink::organisationId).distinct()
            .filter(operator -> !scope.reach().equals("LINKED") || operator == scope.organisation())
            .flatMap(operator -> StaffChecks.judge(terms, staff, operator, today)
                .map(answer -> Finding.of(CheckKind.STAFF_SHARE, answer, lot.contractId(), lot.id(), operator)).stream());
    }
}
