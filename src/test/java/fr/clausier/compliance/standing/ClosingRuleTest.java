package fr.clausier.compliance.standing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.compliance.standing.ClosingRule.Missing;
import fr.clausier.compliance.standing.ClosingRule.Unsettled;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ClosingRuleTest {

    @TestFactory
    Stream<DynamicTest> R_37_what_is_open_is_what_the_page_says() {
        return RulePage.of("R-37").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(ClosingRule.open(facts(row)).stream().map(ClosingRuleTest::said).collect(Collectors.joining("; "))).isEqualTo(row.get("open"))));
    }

    private static ClosingRule.Facts facts(Map<String, String> row) {
        String[] review = row.get("review").split(" on ");
        List<Missing> missing = items(row.get("missing")).map(text -> text.split(" ")).map(each -> {
            YearMonth first = YearMonth.parse(each[1]);
            YearMonth last = YearMonth.parse(each[3]);
            return new Missing(each[0], first, last, (int) ChronoUnit.MONTHS.between(first, last) + 1);
        }).toList();
        List<Unsettled> unsettled = items(row.get("unsettled")).map(text -> text.split(" "))
            .map(each -> new Unsettled(each[0], YearMonth.parse(each[1]), Declaration.State.valueOf(each[2]))).toList();
        return new ClosingRule.Facts(row.get("terms").equals("yes"), Hours.of(review[0]), Integer.parseInt(review[1]), missing, unsettled,
            items(row.get("others")).map(code -> Problem.atField(code, "decidedOn", "")).toList());
    }

    private static Stream<String> items(String text) {
        return Arrays.stream(text.split(",")).map(String::trim).filter(each -> !each.isEmpty());
    }

    private static String said(Problem problem) {
        return problem.code() + problem.args().stream().map(arg -> " " + arg).collect(Collectors.joining());
    }
}
