package fr.clausier.compliance.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Percent;
import fr.clausier.clause.term.EurosMethod;
import fr.clausier.clause.TermsExample;
import fr.clausier.compliance.PlannedHours;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.LineExample;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.LineJudge;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForecastSourcesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static List<Decision> decided(LineFacts... lines) {
        return LineJudge.judge(List.of(lines), Map.of(1L, TermsExample.terms().alone()));
    }

    private static ForecastFacts facts(List<Decision> decisions, Set<YearMonth> answered, LotBase base) {
        return new ForecastSources(MARCH, YEAR, decisions, answered, base, null).facts();
    }

    private static BaseEntry entry(BaseKind kind, String dated, String amount) {
        return new BaseEntry(null, 0, 0, kind, dated, LocalDate.parse(dated), Money.of(amount), null, null, Instant.EPOCH, 0, null, null, null, null,
            null, null, null, true);
    }

    @Test
    void lines_of_one_placement_make_one_staffing_and_other_days_another() {
        ForecastFacts facts = facts(decided(LineExample.line().id(1).lot(1).month(FEBRUARY).hours("80").build(),
            LineExample.line().id(2).lot(1).month(MARCH).hours("90").build(),
            LineExample.line().id(3).lot(1).month(MARCH).hours("40").hired(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 31)).build()), Set.of(), LotBase.NONE);
        assertThat(facts.counted()).containsExactly(Map.entry(FEBRUARY, Hours.of(80)), Map.entry(MARCH, Hours.of(130)));
        assertThat(facts.placements()).hasSize(2).anySatisfy(each -> {
            assertThat(each.counted()).containsExactlyInAnyOrderEntriesOf(Map.of(FEBRUARY, Hours.of(80), MARCH, Hours.of(90)));
        }).anySatisfy(each -> assertThat(each.days()).isEqualTo(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 31))));
        assertThat(facts.bestMonth()).isEqualTo(Hours.of(130));
    }

    @Test
    void months_without_a_line_or_an_answer_are_silent() {
        List<Decision> february = decided(LineExample.line().id(1).lot(1).month(FEBRUARY).hours("80").build());
        assertThat(facts(february, Set.of(), LotBase.NONE).silent()).containsExactlyInAnyOrder(JANUARY, MARCH);
        assertThat(facts(february, Set.of(JANUARY, MARCH), LotBase.NONE).silent()).isEmpty();
    }

    @Test
    void a_typed_plan_tells_what_was_foreseen_and_what_is_left() {
        List<Decision> march = decided(LineExample.line().id(1).lot(1).month(MARCH).hours("80").build());
        assertThat(facts(march, Set.of(), PlannedHours.of("2026-02 60, 2026-03 40, 2026-04 70, 2026-12 30, 2027-01 500")).plan())
            .isEqualTo(new HoursPlan(Hours.of(100), Hours.of(100)));
        assertThat(facts(march, Set.of(), LotBase.NONE).plan()).isNull();
    }

    @Test
    void orders_planned_bring_what_a_euro_ordered_has_brought_so_far() {
        List<Decision> march = decided(LineExample.line().id(1).lot(1).month(MARCH).hours("80").build());
        BaseEntry ordered = entry(BaseKind.ORDER, "2026-02-10", "40000");
        BaseEntry planned = entry(BaseKind.PLANNED_ORDER, "2026-06-15", "100000");
        BaseEntry past = entry(BaseKind.PLANNED_ORDER, "2026-03-15", "70000");
        BaseEntry beyond = entry(BaseKind.PLANNED_ORDER, "2027-01-15", "70000");
        // 80 h ÷ 40,000 € × 100,000 €
        assertThat(facts(march, Set.of(), new LotBase(List.of(ordered, planned, past, beyond))).plan()).isEqualTo(new HoursPlan(Hours.of(80), Hours.of(200)));
        assertThat(facts(march, Set.of(), new LotBase(List.of(planned))).plan()).isNull();
        assertThat(facts(march, Set.of(), new LotBase(List.of(ordered))).plan()).isNull();
    }

    @Test
    void euros_are_hours_of_the_month_they_are_dated_in_where_the_terms_convert_them() {
        LotBase base = new LotBase(List.of(entry(BaseKind.SUBCONTRACTED, "2026-02-10", "300"), entry(BaseKind.SUBCONTRACTED, "2026-02-20", "600"),
            entry(BaseKind.SUBCONTRACTED, "2026-04-01", "900")));
        EurosMethod method = new EurosMethod(Percent.of("100"), Money.of("30"));
        assertThat(new ForecastSources(MARCH, YEAR, List.of(), Set.of(), base, method).facts().counted())
            .isEqualTo(Map.of(YearMonth.of(2026, 2), Hours.of(30)));
        assertThat(new ForecastSources(MARCH, YEAR, List.of(), Set.of(), base, null).facts().countedSoFar()).isEqualTo(Hours.ZERO);
    }
}
