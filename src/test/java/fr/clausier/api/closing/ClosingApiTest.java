package fr.clausier.api.closing;

import static fr.clausier.WorkedMonth.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.api.ApiCaller;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A month closed, opened, corrected and compared by a program. */
class ClosingApiTest {

    private final WorkedMonth month = WorkedMonth.load();
    private final ApiCaller facilitator = ApiCaller.of(month.scope(), Role.FACILITATOR, null);

    @Test
    void closing_without_confirming_names_each_thing_to_see() {
        ApiCaller.Answer refused = facilitator.post("/api/v1/months/2026-03/close", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("month-review-one", "40,00 h à contrôler", "month-silence");
        assertThat(ClosingCaller.findings(facilitator, "2026-03")).extracting(each -> each.get("kind")).contains("EARLIER_OPEN", "SILENCE", "REVIEW");
    }

    @Test
    void a_month_closed_then_corrected_is_told_by_the_comparison() {
        Map<String, Object> closed = ClosingCaller.close(facilitator, "2026-03");
        assertThat(closed).containsEntry("closed", "true");
        assertThat(closed.get("closings").toString()).contains("sha256");
        assertThat(facilitator.post("/api/v1/months/2026-03/reopen", "{}").text()).contains("required");
        assertThat(facilitator.post("/api/v1/months/2026-03/reopen", "{\"reason\":\"Erreur\"}").json()).containsEntry("closed", "false");
        DeclaredLine line = TestInstance.get(HoursLedger.class).lines(month.scope(), new LineFilter(0, 0, MARCH, MARCH, false)).stream()
            .filter(each -> each.hours().equals(Hours.of(120))).findFirst().orElseThrow();
        TestInstance.get(TypedMonths.class).type(month.scope(), line.lotId(), MARCH, new MonthDraft(List.of(new MonthDraft.Typed(line.placementId(),
            Hours.of(110), null)), true, null)).get();
        String told = facilitator.get("/api/v1/reports/comparison?before=2026-03@1&after=2026-03@now").text();
        assertThat(told).contains("CORRECTED", "\"declared\":120", "\"declared\":110", "Retenu : 120,00 → 110,00");
        assertThat(facilitator.get("/api/v1/reports/comparison?before=2026-03@1&after=2026-03").text()).as("the month is as its workbook is: as closed")
            .contains("clôture n° 1").doesNotContain("CORRECTED");
        ApiCaller buyer = ApiCaller.of(month.scope(), Role.BUYER, month.buyer().organisation());
        assertThat(buyer.get("/api/v1/reports/comparison?before=2026-03@1&after=2026-03@now").text()).contains("CORRECTED");
        assertThat(buyer.get("/api/v1/months").status()).isEqualTo(403);
    }

    @Test
    void two_months_compared_tell_the_lines_of_the_later_one_as_added() {
        String told = facilitator.get("/api/v1/reports/comparison?before=2025-11&after=2026-03").text();
        assertThat(told).contains("ADDED").doesNotContain("CORRECTED", "REMOVED");
    }

    @Test
    void a_state_that_is_none_is_refused_and_a_closing_that_never_was_is_absent() {
        assertThat(facilitator.get("/api/v1/reports/comparison?before=mars&after=2026-03").text()).contains("comparison-state");
        assertThat(facilitator.get("/api/v1/reports/comparison?before=2026-03@5&after=2026-03").status()).isEqualTo(404);
        assertThat(facilitator.get("/api/v1/reports/compliance?month=2026-03&as=5").status()).isEqualTo(404);
        assertThat(facilitator.get("/api/v1/reports/compliance?month=2026-03&as=now").status()).isEqualTo(200);
    }
}
