package fr.clausier.participant.exit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import fr.clausier.kernel.Percent;
import fr.clausier.participant.exit.ExitCounts.At;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExitCountsTest {

    private static final LocalDate HIRED = LocalDate.of(2025, 6, 2);
    private static final LocalDate LEFT = LocalDate.of(2026, 1, 30);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @TestFactory
    Stream<DynamicTest> each_case_of_the_page_is_counted_as_written() {
        return RulePage.of(ExitCounts.ID).examples().stream().map(row -> DynamicTest.dynamicTest(row.get("case"), () -> judge(row)));
    }

    private static void judge(Map<String, String> row) {
        Set<LocalDate> hires = Arrays.stream(row.get("hires").split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
        Course course = new Course(row.get("last day").isEmpty() ? null : LocalDate.parse(row.get("last day")),
            Arrays.stream(row.get("exits").split("; ")).filter(text -> !text.isEmpty()).map(ExitCountsTest::observed).toList());
        ExitCounts counts = ExitCounts.of(Map.of(1L, hires), Map.of(1L, course), LocalDate.parse(row.get("day")));
        assertThat(told(counts.at(ExitPoint.AT_END))).as("at end").isEqualTo(row.get("at end"));
        assertThat(told(counts.at(ExitPoint.AFTER_3_MONTHS))).as("+3").isEqualTo(row.get("+3"));
        assertThat(told(counts.at(ExitPoint.AFTER_6_MONTHS))).as("+6").isEqualTo(row.get("+6"));
    }

    private static Course.Observed observed(String text) {
        String[] parts = text.split(" ");
        return new Course.Observed(LocalDate.parse(parts[0]), ExitPoint.valueOf(parts[1]), ExitKind.valueOf(parts[2]));
    }

    private static String told(At at) {
        return at.awaited() + " / " + at.recorded();
    }

    /** As many people as kinds given, each having left that day for that kind. */
    private static At atEnd(ExitKind... kinds) {
        Map<Long, Course> courses = LongStream.range(0, kinds.length).boxed().collect(Collectors.toMap(i -> i,
            i -> new Course(LEFT, List.of(new Course.Observed(LEFT, ExitPoint.AT_END, kinds[i.intValue()])))));
        return ExitCounts.of(courses.keySet().stream().collect(Collectors.toMap(i -> i, i -> Set.of(HIRED))), courses, DAY).at(ExitPoint.AT_END);
    }

    @Test
    void each_exit_is_in_one_kind_and_kinds_add_up_to_what_is_recorded() {
        At at = atEnd(ExitKind.LASTING, ExitKind.LASTING, ExitKind.TRANSITION, ExitKind.POSITIVE, ExitKind.OTHER, ExitKind.UNKNOWN, ExitKind.UNKNOWN);
        assertThat(at.kinds()).containsExactly(Map.entry(ExitKind.LASTING, 2L), Map.entry(ExitKind.TRANSITION, 1L), Map.entry(ExitKind.POSITIVE, 1L),
            Map.entry(ExitKind.OTHER, 1L), Map.entry(ExitKind.UNKNOWN, 2L));
        assertThat(at.recorded()).isEqualTo(7);
        assertThat(at.dynamic()).isEqualTo(4);
    }

    /** Two lasting of the five known are 40 %; the two of whom nobody knows are left out. */
    @Test
    void percentages_are_of_the_known_only() {
        At at = atEnd(ExitKind.LASTING, ExitKind.LASTING, ExitKind.TRANSITION, ExitKind.POSITIVE, ExitKind.OTHER, ExitKind.UNKNOWN, ExitKind.UNKNOWN);
        assertThat(at.ofKnown(2)).contains(Percent.of("40"));
        assertThat(at.ofKnown(at.dynamic())).contains(Percent.of("80"));
        assertThat(atEnd(ExitKind.LASTING, ExitKind.OTHER, ExitKind.OTHER).ofKnown(1)).contains(Percent.of("33.33"));
    }

    @Test
    void of_nobody_known_there_is_no_percentage() {
        assertThat(atEnd(ExitKind.UNKNOWN).ofKnown(0)).isEmpty();
        assertThat(atEnd().ofKnown(0)).isEmpty();
    }

    @Test
    void a_person_without_hours_in_the_figures_is_not_counted() {
        Course course = new Course(LEFT, List.of(new Course.Observed(LEFT, ExitPoint.AT_END, ExitKind.LASTING)));
        assertThat(ExitCounts.of(Map.of(), Map.of(1L, course), DAY).isEmpty()).isTrue();
        assertThat(ExitCounts.of(Map.of(1L, Set.of(HIRED)), Map.of(), DAY).at(ExitPoint.AT_END).awaited()).isZero();
    }

    @Test
    void every_detail_belongs_to_the_kind_the_trade_puts_it_in() {
        assertThat(Stream.of(ExitDetail.values()).collect(Collectors.groupingBy(ExitDetail::kind, Collectors.mapping(ExitDetail::name, Collectors.toSet()))))
            .isEqualTo(Map.of(ExitKind.LASTING, Set.of("CDI", "CDD_6_MONTHS_OR_MORE", "PUBLIC_SERVICE", "OWN_BUSINESS"),
                ExitKind.TRANSITION, Set.of("CDD_UNDER_6_MONTHS", "SUBSIDISED"), ExitKind.POSITIVE, Set.of("TRAINING", "OTHER_SIAE", "RETIREMENT")));
    }
}
