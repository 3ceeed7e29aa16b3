package fr.clausier.hours.limit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.hours.ExampleRow;
import fr.clausier.hours.decision.CountingOrder;
import fr.clausier.hours.limit.Limits.Surplus;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The limits, consumed together as their pages say, whatever the order in which lines come. */
class LimitPagesTest {

    @TestFactory
    Stream<DynamicTest> each_case_of_each_page_is_consumed_as_written_in_both_orders_of_import() {
        return ids().flatMap(id -> RulePage.of(id).examples().stream().map(ExampleRow::new)
            .collect(Collectors.groupingBy(row -> row.text("case", ""), LinkedHashMap::new, Collectors.toList())).entrySet().stream()
            .map(each -> DynamicTest.dynamicTest(id + " " + each.getKey(), () -> consumeBothWays(each.getValue()))));
    }

    private static Stream<String> ids() {
        return Limits.IN_ORDER.stream().map(Limit::id).distinct();
    }

    private static void consumeBothWays(List<ExampleRow> rows) {
        List<LineFacts> lines = new ArrayList<>(IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).line(i)).toList());
        for (int turn = 0; turn < 2; turn++) {
            Map<Long, List<Surplus>> surpluses = consumed(rows, lines);
            for (int i = 0; i < rows.size(); i++) {
                ExampleRow row = rows.get(i);
                Hours refused = sum(surpluses.get((long) i), Part.REFUSED);
                Hours review = sum(surpluses.get((long) i), Part.REVIEW);
                assertThat(refused).as(row.toString()).isEqualTo(Hours.of(row.text("refused", "0")));
                assertThat(review).as(row.toString()).isEqualTo(Hours.of(row.text("review", "")));
                assertThat(Hours.of(row.text("hours", "")).minus(refused).minus(review)).as(row.toString()).isEqualTo(Hours.of(row.text("counted", "")));
            }
            Collections.reverse(lines);
        }
    }

    private static Map<Long, List<Surplus>> consumed(List<ExampleRow> rows, List<LineFacts> lines) {
        Limits limits = new Limits();
        Map<Long, List<Surplus>> surpluses = new LinkedHashMap<>();
        CountingOrder.of(lines, line -> Optional.of(rows.get((int) line.line()).terms()))
            .forEach(each -> surpluses.put(each.line().line(), limits.take(each.line(), each.terms().orElseThrow(), each.line().hours())));
        return surpluses;
    }

    private static Hours sum(List<Surplus> surpluses, Part part) {
        return surpluses.stream().filter(each -> each.part() == part).map(Surplus::hours).reduce(Hours.ZERO, Hours::plus);
    }

    @Test
    void each_limit_has_a_page_that_names_its_class_and_version() {
        for (Limit limit : Limits.IN_ORDER) {
            assertThat(RulePage.of(limit.id()).text()).startsWith("# " + limit.id() + " ").contains("Version " + limit.version() + " ")
                .contains("`" + limit.getClass().getName() + "`");
        }
    }

    @Test
    void limits_are_listed_in_their_order() throws Exception {
        String readme = java.nio.file.Files.readString(java.nio.file.Path.of("docs/rules/README.md"));
        List<Integer> places = ids().map(id -> readme.indexOf("[" + id + " ")).toList();
        assertThat(places).isSorted().doesNotContain(-1);
    }

    @Test
    void each_surplus_is_signed_by_its_limit_and_says_why_in_a_full_sentence() {
        Texts texts = new Texts(ZoneId.of("Europe/Paris"));
        Set<String> said = new HashSet<>();
        ids().forEach(id -> {
            List<ExampleRow> rows = RulePage.of(id).examples().stream().map(ExampleRow::new).toList();
            rows.stream().collect(Collectors.groupingBy(row -> row.text("case", ""))).values().forEach(each -> {
                List<LineFacts> lines = IntStream.range(0, each.size()).mapToObj(i -> each.get(i).line(i)).toList();
                consumed(each, lines).values().stream().flatMap(List::stream).map(Surplus::reason).forEach(reason -> {
                    said.add(reason.rule() + " " + reason.code());
                    for (Language language : Language.values()) {
                        assertThat(texts.in(language).reason(reason)).as(reason.code()).doesNotContain("⟦", "{", "}").endsWith(".");
                    }
                });
            });
        });
        assertThat(said).containsExactlyInAnyOrder("R-10 over-ceiling", "R-13 ai-hours-over", "R-14 training-over-person",
            "R-14 training-over-clause", "R-15 tutoring-over-person", "R-15 tutoring-over-clause");
    }

    @Test
    void each_cap_says_whose_it_is() {
        assertThat(code("TRAINING", "training", "yes 10 per person")).isEqualTo("training-over-person");
        assertThat(code("TRAINING", "training", "yes 10 in all")).isEqualTo("training-over-clause");
        assertThat(code("TUTORING", "tutoring", "yes 10 per person")).isEqualTo("tutoring-over-person");
        assertThat(code("TUTORING", "tutoring", "yes 10 in all")).isEqualTo("tutoring-over-clause");
    }

    private static String code(String activity, String column, String accepted) {
        ExampleRow row = new ExampleRow(Map.of("activity", activity, column, accepted, "hours", "11"));
        return new Limits().take(row.line(1), row.terms(), Hours.of(11)).get(0).reason().code();
    }

    @Test
    void what_was_taken_before_is_told_with_the_hours_of_the_line() {
        ExampleRow row = new ExampleRow(Map.of("hours", "260", "month", "2026-03"));
        Reason reason = new Limits().take(row.line(1), row.terms(), Hours.of(250)).get(0).reason();
        assertThat(reason.facts()).containsExactlyInAnyOrderEntriesOf(Map.of("month", "2026-03", "ceiling", "220.00", "already", "0.00", "hours", "260.00"));
    }
}
