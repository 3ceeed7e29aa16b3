package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.TermsHistory;
import fr.clausier.clause.formula.LabourShare;
import fr.clausier.compliance.check.StaffCheck;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.LineJudge;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.SeenProof;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three lots at 31 March 2026, worked by hand: every figure below was typed from the hand computation, to the hundredth. */
class WorkedMonthTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final long A = 1;
    private static final long B = 2;
    private static final long C = 3;

    private final Map<Long, TermsHistory> terms = Map.of(
        A, TermsExample.terms().target(new LabourShare(Money.of("1000000"), Percent.of("50"), Percent.of("5"), Money.of("30"))).alone(),
        B, TermsExample.terms().due(Hours.of(105)).alone(),
        C, TermsExample.terms().due(Hours.of(300)).window(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30)).alone());

    private final List<LineFacts> lines = List.of(
        LineExample.line().id(1).lot(A).person("P1").hours("120.00").build(),
        LineExample.line().id(2).lot(A).person("P2").hours("80.00").kind(EmployerKind.COMPANY, Modality.DIRECT_HIRE, ContractType.CDD)
            .hired(LocalDate.of(2026, 3, 2), null).group(EligibleGroup.DELD, new SeenProof(LocalDate.of(2025, 11, 2), null)).build(),
        LineExample.line().id(3).lot(B).person("P3").hours("260.00").build(),
        LineExample.line().id(4).lot(C).person("P4").month(YearMonth.of(2026, 2)).hours("100.00").build());

    private final List<Decision> decisions = LineJudge.judge(lines, terms);
    private final Statement lotA = statement(A);
    private final Statement lotB = statement(B);
    private final Statement lotC = statement(C);

    private Statement statement(long lot) {
        return statement(lot, terms.get(lot), decisions.stream().filter(each -> each.facts().lot() == lot).toList());
    }

    private static Statement statement(long lot, TermsHistory terms, List<Decision> decisions) {
        return Statement.of(new StatementFacts(lot, MARCH.atEndOfMonth(), terms, LotBase.NONE, decisions, Set.of(), StatusRule.Standing.OPEN, StaffCheck.NOT_ASKED),
            StatementRules.USUAL);
    }

    @Test
    void lot_A_is_at_risk_with_one_line_whose_proof_is_too_old() {
        assertThat(lotA.due()).isEqualTo(Hours.of("833"));
        assertThat(lotA.expected()).isEqualTo(Hours.of("205.40"));
        assertThat(lotA.declared()).isEqualTo(Hours.of("200.00"));
        assertThat(lotA.counted()).isEqualTo(Hours.of("120.00"));
        assertThat(lotA.refused()).isEqualTo(Hours.of("80.00"));
        assertThat(lotA.review()).isEqualTo(Hours.of("0.00"));
        assertThat(lotA.remaining()).isEqualTo(Hours.of("713.00"));
        assertThat(lotA.share()).isEqualTo(Percent.of("14.41"));
        assertThat(lotA.status()).isEqualTo(ClauseStatus.AT_RISK);
        assertThat(lotA.reasons().get(0).facts()).containsEntry("behind", "85.40");
        assertThat(decisions.stream().filter(each -> each.line() == 2).flatMap(each -> each.objections().stream()).map(Reason::code))
            .containsExactly("proof-too-old");
    }

    @Test
    void lot_B_is_reached_and_the_surplus_above_the_ceiling_is_reviewed() {
        assertThat(lotB.due()).isEqualTo(Hours.of("105"));
        assertThat(lotB.declared()).isEqualTo(Hours.of("260.00"));
        assertThat(lotB.counted()).isEqualTo(Hours.of("220.00"));
        assertThat(lotB.review()).isEqualTo(Hours.of("40.00"));
        assertThat(lotB.remaining()).isEqualTo(Hours.ZERO);
        assertThat(lotB.status()).isEqualTo(ClauseStatus.REACHED);
    }

    @Test
    void lot_C_is_late_with_nothing_declared_for_the_month() {
        assertThat(lotC.due()).isEqualTo(Hours.of("300"));
        assertThat(lotC.expected()).isEqualTo(Hours.of("225.21"));
        assertThat(lotC.counted()).isEqualTo(Hours.of("100.00"));
        assertThat(lotC.status()).isEqualTo(ClauseStatus.LATE);
    }

    @Test
    void the_totals_are_the_sums_of_the_lots() {
        Totals totals = Totals.of(List.of(lotA, lotB, lotC));
        assertThat(totals.due()).isEqualTo(Hours.of("1238"));
        assertThat(totals.tally().declared()).isEqualTo(Hours.of("560.00"));
        assertThat(totals.tally().counted()).isEqualTo(Hours.of("440.00"));
        assertThat(totals.tally().refused()).isEqualTo(Hours.of("80.00"));
        assertThat(totals.tally().review()).isEqualTo(Hours.of("40.00"));
        assertThat(totals.remaining()).isEqualTo(Hours.of("913.00"));
        assertThat(totals.done()).isEqualTo(Hours.of("440.00"));
        assertThat(totals.share()).as("440 ÷ 1,238").isEqualTo(Percent.of("35.54"));
    }

    @Test
    void hours_of_a_later_month_are_not_in_the_statement() {
        List<Decision> april = LineJudge.judge(List.of(LineExample.line().lot(A).month(YearMonth.of(2026, 4)).build()), terms);
        assertThat(statement(A, terms.get(A), april).tally()).isEqualTo(Tally.NOTHING);
    }

    @Test
    void a_lot_whose_terms_nobody_has_typed_asks_for_a_person() {
        Statement statement = statement(9, TermsHistory.NONE, List.of());
        assertThat(statement.status()).isEqualTo(ClauseStatus.REVIEW);
        assertThat(statement.hasTerms()).isFalse();
        assertThat(statement.reasons()).extracting(Reason::code).containsExactly("status-no-terms");
    }
}
