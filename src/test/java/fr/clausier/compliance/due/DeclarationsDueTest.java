package fr.clausier.compliance.due;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.Cadence;
import fr.clausier.clause.ClauseKind;
import fr.clausier.clause.TermsExample;
import fr.clausier.compliance.due.DeclarationsDue.Answer;
import fr.clausier.compliance.due.DeclarationsDue.Employment;
import fr.clausier.compliance.due.DeclarationsDue.Facts;
import fr.clausier.hours.ExampleRow;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DeclarationsDueTest {

    @TestFactory
    Stream<DynamicTest> R_32_the_silent_ones_are_those_of_the_page() {
        return RulePage.of("R-32").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            String silent = DeclarationsDue.until(YearMonth.parse(row.get("last month")), facts(row)).stream()
                .map(each -> (char) each.organisation() + " " + each.months().stream().map(YearMonth::toString).collect(Collectors.joining(" "))
                    + " since " + each.since() + " before " + each.before()).collect(Collectors.joining("; "));
            assertThat(silent.isEmpty() ? "none" : silent).isEqualTo(row.get("silent"));
        }));
    }

    private static Facts facts(Map<String, String> row) {
        return new Facts(TermsExample.terms().window(ExampleRow.period(row.get("window")))
            .declared(Cadence.valueOf(row.get("cadence")), Integer.parseInt(row.get("due day"))).kind(ClauseKind.valueOf(row.get("clause"))).alone(), Set.of((long) 'H'),
            items(row.get("placements"), text -> new Employment(text.charAt(0), ExampleRow.period(text.substring(2)))),
            Set.copyOf(items(row.get("answers"), text -> new Answer(text.charAt(0), YearMonth.parse(text.substring(2))))),
            row.get("reached").equals("yes"));
    }

    private static <T> List<T> items(String text, Function<String, T> reader) {
        return text.equals("none") ? List.of() : Arrays.stream(text.split(", ")).map(reader).toList();
    }
}
