package fr.clausier.compliance.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.hours.ExampleRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ForecastPagesTest {

    private static final String NONE = "none";

    @TestFactory
    Stream<DynamicTest> R_33_the_forecast_is_that_of_the_page() {
        return RulePage.of("R-33").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Forecast forecast = new ForecastRule(ForecastParameters.USUAL).judge(facts(row));
            assertThat(List.of(said(forecast.low()), said(forecast.middle()), said(forecast.high())))
                .containsExactly(row.get("low"), row.get("middle"), row.get("high"));
        }));
    }

    @Test
    void R_33_the_band_is_that_of_the_page() {
        Map<String, Integer> left = Map.of("1–9 to come", 5, "1–3", 2, "4–9", 5, "10 and more", 10);
        int cells = 0;
        for (Map<String, String> row : RulePage.of("R-33").table("**Formula.** A month is worth its days inside the window ÷ its days; August is worth 70 % of that (`august`).")) {
            int seen = Integer.parseInt(row.get("known months from"));
            for (Map.Entry<String, Integer> column : left.entrySet()) {
                if (!row.get(column.getKey()).isEmpty()) {
                    Band band = Band.of(seen, column.getValue());
                    assertThat(band.low() + " to " + band.high()).isEqualTo(row.get(column.getKey()));
                    cells++;
                }
            }
        }
        assertThat(cells).isEqualTo(11);
        assertThat(Band.of(5, 3)).isEqualTo(Band.of(3, 1));
        assertThat(Band.of(100, 100)).isEqualTo(Band.of(12, 10));
        assertThat(Band.RATE).isEqualTo(Percent.of("80"));
    }

    @TestFactory
    Stream<DynamicTest> R_34_the_last_day_of_a_letter_is_that_of_the_page() {
        return RulePage.of("R-34").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Warning warning = new WarningRule(ForecastParameters.USUAL).judge(new WarningRule.Facts(LocalDate.parse(row.get("day")),
                ExampleRow.period(row.get("window")), Hours.of(row.get("due")), Hours.of(row.get("counted")), Hours.of(row.get("best month"))));
            assertThat(warning.lastDay() == null ? NONE : warning.lastDay().toString()).isEqualTo(row.get("last day"));
            assertThat(warning.reason().code()).isEqualTo(row.get("says"));
        }));
    }

    private static ForecastFacts facts(Map<String, String> row) {
        String[] plan = row.get("plan").split(" / ");
        Set<YearMonth> silent = row.get("silent").isEmpty() ? Set.of() : Set.of(YearMonth.parse(row.get("silent")));
        return new ForecastFacts(YearMonth.parse(row.get("month")), ExampleRow.period(row.get("window")), new TreeMap<>(months(row.get("counted"))),
            silent, items(row.get("placements"), ";").map(ForecastPagesTest::staffing).toList(),
            plan.length == 1 ? null : new HoursPlan(Hours.of(plan[0]), Hours.of(plan[1])));
    }

    private static Staffing staffing(String text) {
        String[] parts = text.split(":");
        String[] days = parts[0].trim().split(" to ");
        return new Staffing(new Period(LocalDate.parse(days[0]), days[1].equals("open") ? null : LocalDate.parse(days[1])),
            months(parts.length == 1 ? "" : parts[1]));
    }

    private static Map<YearMonth, Hours> months(String text) {
        return items(text, ",").map(each -> each.split(" ")).collect(Collectors.toMap(each -> YearMonth.parse(each[0]), each -> Hours.of(each[1])));
    }

    private static Stream<String> items(String text, String between) {
        return Arrays.stream(text.split(between)).map(String::trim).filter(each -> !each.isEmpty());
    }

    private static String said(Hours hours) {
        return hours == null ? NONE : hours.toString();
    }
}
