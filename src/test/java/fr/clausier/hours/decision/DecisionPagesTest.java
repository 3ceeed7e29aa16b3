package fr.clausier.hours.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.clause.TermsHistory;
import fr.clausier.hours.ExampleRow;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Hours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DecisionPagesTest {

    @TestFactory
    Stream<DynamicTest> R_00_each_line_is_split_as_written() {
        return RulePage.of("R-00").examples().stream().map(cells -> DynamicTest.dynamicTest(cells.toString(), () -> {
            ExampleRow row = new ExampleRow(cells);
            Decision decision = LineJudge.judge(List.of(row.line(1)), Map.of(1L, new TermsHistory(List.of(row.terms())))).get(0);
            assertThat(decision.counted()).isEqualTo(Hours.of(row.text("counted", "")));
            assertThat(decision.refused()).isEqualTo(Hours.of(row.text("refused", "")));
            assertThat(decision.review()).isEqualTo(Hours.of(row.text("review", "")));
            assertThat(decision.shares().stream().map(share -> share.reason().code()).toList())
                .isEqualTo(Arrays.asList(row.text("spoke", "").split(", ")));
        }));
    }

    @TestFactory
    Stream<DynamicTest> R_10_the_ceiling_is_consumed_as_written_in_both_orders_of_import() {
        Map<String, List<ExampleRow>> cases = RulePage.of("R-10").examples().stream().map(ExampleRow::new)
            .collect(Collectors.groupingBy(row -> row.text("case", ""), LinkedHashMap::new, Collectors.toList()));
        return cases.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> judgeBothWays(each.getValue())));
    }

    private static void judgeBothWays(List<ExampleRow> rows) {
        Map<Long, TermsHistory> terms = new HashMap<>();
        List<LineFacts> lines = new ArrayList<>(IntStream.range(0, rows.size()).mapToObj(i -> rows.get(i).line(i)).toList());
        IntStream.range(0, rows.size()).forEach(i -> terms.put(lines.get(i).lot(), new TermsHistory(List.of(rows.get(i).terms()))));
        for (int turn = 0; turn < 2; turn++) {
            for (Decision decision : LineJudge.judge(lines, terms)) {
                ExampleRow row = rows.get((int) decision.line());
                assertThat(decision.counted()).as(row.toString()).isEqualTo(Hours.of(row.text("counted", "")));
                assertThat(decision.review()).as(row.toString()).isEqualTo(Hours.of(row.text("review", "")));
            }
            Collections.reverse(lines);
        }
    }
}
