package fr.clausier.compliance.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleHoursTest {

    @TestFactory
    Stream<DynamicTest> R_63_each_case_finds_the_lines_the_page_says() {
        Map<String, List<Map<String, String>>> cases = RulePage.of("R-63").examples().stream()
            .collect(Collectors.groupingBy(row -> row.get("case"), LinkedHashMap::new, Collectors.toList()));
        return cases.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            List<WorkedLine> lines = new ArrayList<>();
            each.getValue().forEach(row -> lines.add(line(lines.size(), row)));
            for (int turn = 0; turn < lines.size(); turn++) {
                Collections.rotate(lines, 1);
                assertThat(found(lines, each.getValue().size())).as("turn " + turn)
                    .isEqualTo(each.getValue().stream().map(row -> row.get("finding")).toList());
            }
        }));
    }

    /** Every line above zero is in a finding exactly when another lot says the same of the same person; and none is in two. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_line_is_found_when_and_only_when_another_lot_says_the_same(long seed) {
        Random random = new Random(seed);
        List<WorkedLine> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(new WorkedLine(i, 1, 1 + random.nextInt(4), "L" + i % 4, 1, "P" + random.nextInt(3), 1, "E" + random.nextInt(2),
                YearMonth.of(2026, 1 + random.nextInt(3)), Activity.values()[random.nextInt(2)], Hours.of(random.nextInt(5) - 1)));
        }
        List<Long> found = DoubleHours.among(lines).stream().flatMap(each -> each.lines().stream()).map(WorkedLine::line).toList();
        assertThat(new TreeSet<>(found)).hasSameSizeAs(found);
        for (WorkedLine line : lines) {
            boolean elsewhere = lines.stream().anyMatch(other -> other.lot() != line.lot() && other.person().equals(line.person())
                && other.employerSiret().equals(line.employerSiret()) && other.month().equals(line.month())
                && other.activity() == line.activity() && other.hours().equals(line.hours()));
            assertThat(found.contains(line.line())).as(line.toString()).isEqualTo(elsewhere && line.hours().isPositive());
        }
    }

    private static List<String> found(List<WorkedLine> lines, int size) {
        List<String> letters = new ArrayList<>(Collections.nCopies(size, "none"));
        List<DoubleHours.Repeated> repeated = DoubleHours.among(lines);
        for (int i = 0; i < repeated.size(); i++) {
            String letter = Character.toString('a' + i);
            assertThat(repeated.get(i).answer().verdict()).isEqualTo(Verdict.FOUND);
            assertThat(repeated.get(i).lines()).extracting(WorkedLine::lotKey).isSorted();
            repeated.get(i).lines().forEach(line -> letters.set((int) line.line(), letter));
        }
        return letters;
    }

    private static WorkedLine line(int number, Map<String, String> row) {
        long lot = Long.parseLong(row.get("lot").substring(1));
        return new WorkedLine(number, 1, lot, row.get("lot"), 1, row.get("person"), 1, row.get("employer"), YearMonth.parse(row.get("month")),
            Activity.valueOf(row.get("activity")), Hours.of(row.get("hours")));
    }
}
