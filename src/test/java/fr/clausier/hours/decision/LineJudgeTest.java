package fr.clausier.hours.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.clause.TermsExample;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineJudgeTest {

    @Test
    void a_lot_without_terms_has_its_lines_reviewed() {
        Decision decision = LineJudge.judge(List.of(LineExample.line().build()), Map.of()).get(0);
        assertThat(decision.review()).isEqualTo(Hours.of(100));
        assertThat(decision.termsVersion()).isZero();
        assertThat(decision.objections()).extracting(Reason::code).containsExactly("no-terms");
    }

    @Test
    void each_month_is_judged_by_the_version_in_force_on_its_first_day() {
        TermsHistory history = new TermsHistory(List.of(
            TermsExample.terms().version(2, LocalDate.of(2026, 3, 2)).groups(Set.of(EligibleGroup.DELD)).build(),
            TermsExample.terms().version(1, LocalDate.of(2026, 1, 1)).build()));
        List<Decision> decisions = LineJudge.judge(List.of(LineExample.line().id(1).build(),
            LineExample.line().id(2).month(YearMonth.of(2026, 4)).build()), Map.of(1L, history));
        assertThat(decisions).extracting(Decision::termsVersion).containsExactly(1, 2);
        assertThat(decisions).extracting(Decision::refused).containsExactly(Hours.ZERO, Hours.of(100));
    }

    @Test
    void a_counted_line_has_no_objection_and_says_under_which_terms_it_counts() {
        Decision decision = LineJudge.judge(List.of(LineExample.line().build()), Map.of(1L, TermsExample.terms().alone())).get(0);
        assertThat(decision.objections()).isEmpty();
        assertThat(decision.shares()).extracting(share -> share.reason().facts())
            .containsExactly(Map.of("group", "EligibleGroup.RSA", "modality", "Modality.LABOUR_SUPPLY", "terms", "1"));
    }

    @Test
    void a_decision_whose_parts_do_not_add_up_cannot_exist() {
        List<Share> short99 = List.of(new Share(Part.COUNTED, Hours.of(99), Reason.of("R-00", 1, "counted", Map.of())));
        assertThatThrownBy(() -> new Decision(LineExample.line().build(), 1, short99)).hasMessageContaining("99.00 for 100.00");
    }
}
