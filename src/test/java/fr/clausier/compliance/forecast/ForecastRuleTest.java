package fr.clausier.compliance.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForecastRuleTest {

    private static final Period WINDOW = new Period(LocalDate.of(2024, 3, 11), LocalDate.of(2026, 9, 20));

    private final ForecastRule rule = new ForecastRule(ForecastParameters.USUAL);

    @Test
    void whatever_the_story_the_band_is_in_order_and_never_below_what_is_counted() {
        Random random = new Random(33);
        for (int i = 0; i < 400; i++) {
            ForecastFacts facts = drawn(random);
            Forecast forecast = rule.judge(facts);
            if (forecast.isKnown()) {
                assertThat(forecast.low()).isGreaterThanOrEqualTo(facts.countedSoFar()).isLessThanOrEqualTo(forecast.middle());
                assertThat(forecast.high()).isGreaterThanOrEqualTo(forecast.middle());
            } else {
                assertThat(facts.started()).isEmpty();
            }
        }
    }

    @Test
    void the_same_story_told_in_another_order_gives_the_same_forecast() {
        Random random = new Random(34);
        for (int i = 0; i < 100; i++) {
            ForecastFacts facts = drawn(random);
            List<Staffing> shuffled = new ArrayList<>(facts.placements());
            Collections.shuffle(shuffled, random);
            assertThat(rule.judge(new ForecastFacts(facts.month(), facts.window(), facts.counted(), facts.silent(), shuffled, facts.plan())))
                .isEqualTo(rule.judge(facts));
        }
    }

    @Test
    void one_more_person_at_work_never_lowers_the_forecast() {
        Random random = new Random(35);
        for (int i = 0; i < 100; i++) {
            ForecastFacts facts = drawn(random);
            List<Staffing> more = new ArrayList<>(facts.placements());
            YearMonth first = facts.month().minusMonths(1);
            more.add(new Staffing(new Period(first.atDay(1), null), Map.of(first, Hours.of(500), facts.month(), Hours.of(500))));
            Forecast before = rule.judge(facts);
            if (before.isKnown()) {
                assertThat(rule.judge(new ForecastFacts(facts.month(), WINDOW, facts.counted(), facts.silent(), more, null)).middle())
                    .isGreaterThanOrEqualTo(rule.judge(new ForecastFacts(facts.month(), WINDOW, facts.counted(), facts.silent(),
                        facts.placements(), null)).middle());
            }
        }
    }

    @Test
    void it_says_what_it_rests_on_and_how_often_it_holds() {
        Forecast forecast = rule.judge(ForecastFacts.of(YearMonth.of(2024, 6), WINDOW, Map.of(YearMonth.of(2024, 5), Hours.of(80))));
        assertThat(forecast.rate()).isEqualTo(Percent.of("80"));
        assertThat(forecast.reason().rule()).isEqualTo("R-33");
        assertThat(forecast.reason().code()).isEqualTo("forecast-pace");
        assertThat(forecast.reason().facts()).containsEntry("counted", "80.00").containsEntry("left", "27").containsEntry("placed", "0");
    }

    @Test
    void the_sentence_counts_the_placements_still_to_run_and_names_pace_and_plan() {
        YearMonth may = YearMonth.of(2024, 5);
        Staffing running = new Staffing(new Period(LocalDate.of(2024, 5, 1), null), Map.of(may, Hours.of(60)));
        Staffing untilJuly = new Staffing(new Period(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 7, 1)), Map.of(may, Hours.of(20)));
        Staffing over = new Staffing(new Period(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31)), Map.of(may, Hours.of(10)));
        Staffing after = new Staffing(new Period(LocalDate.of(2027, 1, 1), null), Map.of());
        ForecastFacts facts = new ForecastFacts(may, WINDOW, new TreeMap<>(Map.of(may, Hours.of(90))), Set.of(), List.of(running, untilJuly, over, after),
            new HoursPlan(Hours.of(100), Hours.of(400)));
        Forecast forecast = rule.judge(facts);
        assertThat(forecast.reason().code()).isEqualTo("forecast-plan");
        assertThat(forecast.reason().facts()).containsEntry("placed", "2").containsEntry("pace", "90.00").containsEntry("rate", "80")
            .containsEntry("left", "28");
        assertThat(rule.judge(ForecastFacts.of(YearMonth.of(2026, 9), WINDOW, Map.of(may, Hours.of(90)))).reason())
            .satisfies(said -> assertThat(said.code()).isEqualTo("forecast-over")).satisfies(said -> assertThat(said.facts()).containsEntry("counted", "90.00"));
    }

    @Test
    void a_plan_is_followed_between_half_and_a_quarter_more_of_itself() {
        YearMonth last = YearMonth.of(2026, 8);
        Map<YearMonth, Hours> counted = Map.of(last, Hours.of("70"));
        // twenty days of September: 100 an ordinary month × 20/30 × 70 % = 46.67; the plan's own rest is 100
        for (Map.Entry<String, String> each : Map.of("700", "118.33", "140", "118.33", "70", "143.33", "56", "155.83", "10", "155.83", "0", "143.33").entrySet()) {
            ForecastFacts facts = new ForecastFacts(last, WINDOW, new TreeMap<>(counted), Set.of(), List.of(), new HoursPlan(Hours.of(each.getKey()), Hours.of(100)));
            assertThat(rule.judge(facts).middle()).as("planned so far " + each.getKey()).isEqualTo(Hours.of(each.getValue()));
        }
    }

    @Test
    void a_warning_says_the_days_it_counts() {
        Warning warning = new WarningRule(ForecastParameters.USUAL).judge(new WarningRule.Facts(LocalDate.of(2026, 3, 31),
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), Hours.of(833), Hours.of(120), Hours.of(120)));
        assertThat(warning.reason().rule()).isEqualTo("R-34");
        assertThat(warning.reason().facts()).containsExactlyInAnyOrderEntriesOf(Map.of("remaining", "713.00", "days", "181", "delay", "45", "last",
            "2026-05-20", "ends-on", "2026-12-31"));
    }

    /** A person may overrule a line below zero. */
    @Test
    void hours_taken_back_never_bring_a_forecast_below_what_is_counted() {
        Map<YearMonth, Hours> counted = Map.of(YearMonth.of(2024, 5), Hours.of(20), YearMonth.of(2024, 6), Hours.of(-80));
        Forecast forecast = rule.judge(ForecastFacts.of(YearMonth.of(2024, 6), WINDOW, counted));
        assertThat(forecast.low()).isEqualTo(Hours.of(-60));
        assertThat(forecast.high()).isEqualTo(Hours.of(-60));
        Warning warning = new WarningRule(ForecastParameters.USUAL).judge(new WarningRule.Facts(LocalDate.of(2024, 6, 30), WINDOW, Hours.ZERO,
            Hours.of(-60), Hours.of(20)));
        assertThat(warning.lastDay()).isNull();
    }

    @Test
    void nothing_known_is_said_and_nothing_is_invented() {
        Forecast nothing = rule.judge(ForecastFacts.of(YearMonth.of(2024, 6), WINDOW, Map.of()));
        assertThat(nothing.isKnown()).isFalse();
        assertThat(nothing.low()).isNull();
        assertThat(nothing.reason().code()).isEqualTo("forecast-nothing-counted");
        assertThat(nothing.fallsShortOf(Hours.of(100))).isFalse();
        assertThat(ForecastRule.withoutTerms().reason().code()).isEqualTo("forecast-no-terms");
        assertThat(ForecastRule.withoutTerms().isKnown()).isFalse();
    }

    @Test
    void the_end_of_the_window_is_no_longer_a_forecast_unless_its_last_month_is_silent() {
        YearMonth last = YearMonth.of(2026, 9);
        Map<YearMonth, Hours> counted = Map.of(YearMonth.of(2026, 7), Hours.of("62"), YearMonth.of(2026, 8), Hours.of("43.40"));
        assertThat(rule.judge(ForecastFacts.of(last, WINDOW, counted)).high()).isEqualTo(Hours.of("105.40"));
        Forecast open = rule.judge(new ForecastFacts(last, WINDOW, new TreeMap<>(counted), Set.of(last), List.of(), null));
        // pace 62 an ordinary month (43.40 is 70 % of it), 20 days of 30, of which 70 % goes on
        assertThat(open.middle()).isEqualTo(Hours.of("134.33"));
    }

    @Test
    void the_middle_decides_whether_it_falls_short() {
        Forecast forecast = new Forecast(Hours.of(80), Hours.of(100), Hours.of(130), Percent.of("80"), null);
        assertThat(forecast.fallsShortOf(Hours.of(100))).isFalse();
        assertThat(forecast.fallsShortOf(Hours.of("100.01"))).isTrue();
        assertThatThrownBy(() -> new Forecast(Hours.of(90), Hours.of(80), Hours.of(130), Percent.of("80"), null))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Forecast(Hours.of(70), Hours.of(80), Hours.of(79), Percent.of("80"), null))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parameters_out_of_range_are_refused_at_once() {
        Percent half = Percent.of("50");
        assertThatThrownBy(() -> new ForecastParameters(Percent.of("101"), half, half, half, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForecastParameters(Percent.ZERO, half, half, half, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForecastParameters(half, Percent.of("-1"), half, half, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForecastParameters(half, half, Percent.ZERO, half, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForecastParameters(half, half, half, Percent.ZERO, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ForecastParameters(half, half, half, half, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ForecastParameters(half, Percent.ZERO, half, half, 0).delayDays()).isZero();
    }

    private static ForecastFacts drawn(Random random) {
        YearMonth month = YearMonth.of(2024, 2).plusMonths(random.nextInt(33));
        TreeMap<YearMonth, Hours> counted = new TreeMap<>();
        List<Staffing> placements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = WINDOW.from().plusDays(random.nextInt(600));
            TreeMap<YearMonth, Hours> own = new TreeMap<>();
            for (YearMonth m = YearMonth.from(from); !m.isAfter(month); m = m.plusMonths(1)) {
                own.put(m, new Hours(BigDecimal.valueOf(random.nextInt(20000), 2)));
                counted.merge(m, own.get(m), Hours::plus);
            }
            placements.add(new Staffing(new Period(from, random.nextBoolean() ? null : from.plusDays(random.nextInt(300))), own));
        }
        Set<YearMonth> silent = random.nextInt(5) == 0 && !counted.containsKey(month) ? Set.of(month) : Set.of();
        HoursPlan plan = random.nextInt(3) == 0 ? new HoursPlan(Hours.of(random.nextInt(300)), Hours.of(random.nextInt(900))) : null;
        return new ForecastFacts(month, WINDOW, counted, silent, placements, plan);
    }
}
