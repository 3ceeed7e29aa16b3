package fr.clausier.hours.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.hours.ExampleRow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LineRulePagesTest {

    @TestFactory
    Stream<DynamicTest> each_example_of_each_page_is_answered_as_written() {
        return LineRules.IN_ORDER.stream().flatMap(rule -> RulePage.of(rule.id()).examples().stream()
            .map(cells -> DynamicTest.dynamicTest(rule.id() + " " + cells, () -> {
                ExampleRow row = new ExampleRow(cells);
                assertThat(answer(rule, row)).isEqualTo(row.text("answer", ""));
            })));
    }

    @Test
    void each_rule_has_a_page_that_names_its_class_and_version() {
        for (LineRule rule : LineRules.IN_ORDER) {
            assertThat(RulePage.of(rule.id()).text()).startsWith("# " + rule.id() + " ").contains("Version " + rule.version() + " ")
                .contains("`" + rule.getClass().getName() + "`");
        }
    }

    @Test
    void each_page_has_its_parts_and_is_listed_in_the_order_of_the_rules() throws Exception {
        String readme = java.nio.file.Files.readString(java.nio.file.Path.of("docs/rules/README.md"));
        for (RulePage page : RulePage.all()) {
            assertThat(page.lines()).as(page.name()).contains("## Examples", "## Known doubts");
            assertThat(page.text()).as(page.name()).contains("**Source.**", "**Sentence.**", "**Formula.**");
            assertThat(readme).contains("(" + page.name() + ")");
        }
        List<Integer> places = LineRules.IN_ORDER.stream().map(rule -> readme.indexOf("[" + rule.id() + " ")).toList();
        assertThat(places).isSorted().doesNotContain(-1);
    }

    @Test
    void rules_sign_their_reasons() {
        for (LineRule rule : LineRules.IN_ORDER) {
            List<String> signatures = RulePage.of(rule.id()).examples().stream().map(ExampleRow::new)
                .flatMap(row -> rule.judge(row.line(1), row.terms()).stream()).map(ruling -> ruling.reason().rule()).distinct().toList();
            assertThat(signatures).containsExactly(rule.id());
        }
    }

    private static String answer(LineRule rule, ExampleRow row) {
        return rule.judge(row.line(1), row.terms())
            .map(ruling -> ruling.part().name().toLowerCase(java.util.Locale.ROOT) + " " + (ruling.isWhole() ? "" : ruling.some() + " ")
                + ruling.reason().code()).orElse("silent");
    }
}
