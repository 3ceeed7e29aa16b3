package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.TermsExample;
import fr.clausier.clause.TermsHistory;
import fr.clausier.compliance.check.StaffCheck;
import fr.clausier.compliance.forecast.Forecast;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.ExampleRow;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatementPagesTest {

    @TestFactory
    Stream<DynamicTest> R_30_expected_hours_are_those_of_the_page() {
        return RulePage.of("R-30").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(expected(row)).isEqualTo(Hours.of(row.get("expected")))));
    }

    @TestFactory
    Stream<DynamicTest> R_31_the_status_is_that_of_the_page() {
        return RulePage.of("R-31").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(new StatusRule(Thresholds.USUAL).judge(facts(row, StatusRule.Standing.OPEN)).status())
                .isEqualTo(ClauseStatus.valueOf(row.get("status")))));
    }

    @Test
    void what_a_person_decided_of_a_clause_comes_before_its_figures() {
        for (Map<String, String> row : RulePage.of("R-31").examples()) {
            StatusRule rule = new StatusRule(Thresholds.USUAL);
            assertThat(rule.judge(facts(row, StatusRule.Standing.CLOSED)).status()).isEqualTo(ClauseStatus.CLOSED);
            assertThat(rule.judge(facts(row, StatusRule.Standing.EXEMPT)).status()).isEqualTo(ClauseStatus.EXEMPT);
        }
    }

    private static Hours expected(Map<String, String> row) {
        LocalDate day = LocalDate.parse(row.get("day"));
        Hours due = Hours.of(row.get("due"));
        if (row.get("plan").isEmpty()) {
            return ExpectedHours.at(day, due, ExampleRow.period(row.get("window")));
        }
        LotBase base = PlannedHours.of(row.get("plan"));
        // a plan counts months that have ended by the day; statements stand at the end of a month
        return day.equals(YearMonth.from(day).atEndOfMonth()) ? new StatementFacts(1, day, TermsHistory.NONE, base, List.of(), Set.of(),
            StatusRule.Standing.OPEN, StaffCheck.NOT_ASKED).expected(TermsExample.terms().due(due).window(ExampleRow.period(row.get("window"))).build(), due)
            : base.planned(day).orElseThrow();
    }

    private static StatusRule.Facts facts(Map<String, String> row, StatusRule.Standing standing) {
        LocalDate day = LocalDate.parse(row.get("day"));
        Period window = ExampleRow.period(row.get("window"));
        Hours due = Hours.of(row.get("due"));
        Hours declared = Hours.of(row.get("declared"));
        Hours counted = Hours.of(row.get("counted"));
        Hours review = Hours.of(row.get("review"));
        return new StatusRule.Facts(day, window, due, ExpectedHours.at(day, due, window),
            new Tally(declared, counted, declared.minus(counted).minus(review), review), Credit.converted(Hours.of(row.get("converted"))),
            row.get("shares").equals("kept"), forecast(row.get("forecast")), standing, StaffCheck.valueOf(row.get("staff")));
    }

    private static Forecast forecast(String middle) {
        Hours hours = middle.isEmpty() ? null : Hours.of(middle);
        return new Forecast(hours, hours, hours, Percent.of("80"), null);
    }
}
