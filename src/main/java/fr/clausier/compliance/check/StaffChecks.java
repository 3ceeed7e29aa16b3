package fr.clausier.compliance.check;

import fr.clausier.clause.ClauseKind;
import fr.clausier.clause.Terms;
import fr.clausier.clause.TermsHistory;
import fr.clausier.clause.formula.StaffShare;
import fr.clausier.compliance.check.rule.Answer;
import fr.clausier.compliance.check.rule.StaffShareRule;
import fr.clausier.compliance.check.rule.StaffShareRule.Staff;
import fr.clausier.compliance.check.rule.Verdict;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.duty.OperatorStaff;
import fr.clausier.contract.duty.StaffFigures;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known, on a day, of the staff of the operators of reserved lots. */
@Singleton
public class StaffChecks {

    private final StaffFigures figures;

    StaffChecks(StaffFigures figures) {
        this.figures = figures;
    }

    /** Figures of every operator, the latest first, by lot. */
    public Map<Long, List<OperatorStaff>> figures(Scope scope) {
        return figures.all(scope).stream().collect(Collectors.groupingBy(OperatorStaff::lotId));
    }

    /** One operator below makes the lot below; one unknown leaves it unknown. */
    public static StaffCheck of(TermsHistory history, List<LotLink> links, List<OperatorStaff> figures, LocalDate day) {
        Terms terms = history.inForce(day).filter(each -> each.kind() == ClauseKind.RESERVED).orElse(null);
        if (terms == null) {
            return StaffCheck.NOT_ASKED;
        }
        Set<Verdict> verdicts = links.stream().filter(StaffFigures::isOperator).map(LotLink::organisationId).distinct()
            .flatMap(operator -> judge(terms, figures, operator, day).map(Answer::verdict).stream()).collect(Collectors.toSet());
        return verdicts.contains(Verdict.FOUND) ? StaffCheck.BELOW
            : verdicts.equals(Set.of(Verdict.FINE)) ? StaffCheck.KEPT : StaffCheck.UNKNOWN;
    }

    /** What R-62 says on a day of one operator; nothing where no share is asked. @param figures the latest first */
    static Optional<Answer> judge(Terms terms, List<OperatorStaff> figures, long operator, LocalDate day) {
        Percent asked = terms.target().formula() instanceof StaffShare share ? share.least() : null;
        return StaffShareRule.judge(terms.legalBasis(), asked, latest(figures, operator, day));
    }

    private static Staff latest(List<OperatorStaff> figures, long operator, LocalDate day) {
        return figures.stream().filter(each -> each.organisationId() == operator && !each.dated().isAfter(day)).findFirst()
            .map(each -> new Staff(each.dated(), each.workers(), each.disadvantaged())).orElse(null);
    }
}
