package fr.clausier.compliance.due;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.Cadence;
import fr.clausier.clause.TermsExample;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.contract.base.Entries;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.ExampleRow;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ForecastDueTest {

    @TestFactory
    Stream<DynamicTest> R_29_what_is_missing_is_that_of_the_page() {
        return RulePage.of("R-29").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            TermsExample terms = TermsExample.terms().window(ExampleRow.period(row.get("window"))).declared(Cadence.QUARTERLY, Integer.parseInt(row.get("due day")))
                .forecast(row.get("forecast asked").equals("yes"));
            LotBase base = row.get("planned").isEmpty() ? LotBase.NONE : new LotBase(List.of(Entries.hours(BaseKind.PLANNED_HOURS,
                YearMonth.parse(row.get("planned")).atEndOfMonth().toString(), "10")));
            String answer = ForecastDue.at(YearMonth.parse(row.get("month")), terms.alone(), base)
                .map(missing -> "since " + missing.since() + " before " + missing.before()).orElse("none");
            assertThat(answer).isEqualTo(row.get("answer"));
        }));
    }
}
