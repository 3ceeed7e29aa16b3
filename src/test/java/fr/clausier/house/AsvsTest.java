package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of the verification standard answers each requirement once, and what it leans on is there. Names of classes, tests and pages are DocsTest's. */
@Tag("once")
class AsvsTest {

    private static final Path PAGE = Path.of("docs", "security", "asvs.md");
    /** How many requirements each section of the published standard (5.0.0) has, chapter by chapter. */
    private static final int[][] SECTIONS = {
        {2, 10, 12, 3, 3},
        {3, 3, 5, 2},
        {1, 3, 5, 8, 8, 1, 5},
        {5, 5, 2, 4},
        {1, 6, 3, 3},
        {3, 12, 8, 6, 8, 4, 2, 4},
        {3, 4, 2, 5, 3, 2},
        {4, 4, 3, 2},
        {3, 4},
        {2, 3, 5, 16, 5, 2, 3},
        {4, 5, 5, 4, 2, 2, 2},
        {5, 2, 5},
        {4, 6, 4, 7},
        {2, 8, 3},
        {5, 5, 7, 4},
        {1, 5, 4, 3, 4},
        {2, 8, 2}
    };
    private static final Map<String, Integer> LEVELS = Map.of("1", 70, "2", 183, "3", 92);
    private static final Set<String> STATES = Set.of("held", "partly", "not held", "not applicable");
    private static final int LEAST_OF_LEVEL_2 = 130;

    private record Row(String id, String level, String asked, String state, String how) { }

    private static List<Row> rows() {
        return Pattern.compile("(?m)^\\| (V[0-9]+\\.[0-9]+\\.[0-9]+) \\| ([123]) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$").matcher(Sources.text(PAGE)).results()
            .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5))).toList();
    }

    @Test
    void every_requirement_is_answered_once_in_the_order_of_the_standard() {
        List<String> published = IntStream.range(0, SECTIONS.length).boxed().flatMap(chapter -> IntStream.range(0, SECTIONS[chapter].length).boxed()
            .flatMap(section -> IntStream.rangeClosed(1, SECTIONS[chapter][section]).mapToObj(each -> "V" + (chapter + 1) + "." + (section + 1) + "." + each))).toList();
        assertThat(rows()).extracting(Row::id).containsExactlyElementsOf(published);
        assertThat(rows().stream().collect(Collectors.groupingBy(Row::level, Collectors.summingInt(row -> 1)))).isEqualTo(LEVELS);
    }

    @Test
    void what_holds_names_what_shows_it_and_what_does_not_says_why() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.state()).as(row.id()).isIn(STATES);
            assertThat(row.how()).as(row.id()).isNotBlank();
        });
        assertThat(rows().stream().filter(row -> Set.of("partly", "not held").contains(row.state()))).allSatisfy(row -> assertThat(row.how()).as(row.id()).hasSizeGreaterThan(20));
    }

    /** Tests and classes in marks must be in the tree; DocsTest reads the names it can tell, this one those of one word too. */
    @Test
    void every_test_named_is_in_the_tree() {
        Set<String> known = Stream.of(Path.of("src", "main", "java"), Path.of("src", "test", "java")).flatMap(root -> Sources.files(root, ".java").stream())
            .map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        List<String> named = rows().stream().flatMap(row -> Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))(?:\\.[a-z0-9_]+)?`").matcher(row.how()).results()).map(found -> found.group(1)).toList();
        assertThat(named).hasSizeGreaterThan(150);
        assertThat(named.stream().filter(name -> !known.contains(name))).isEmpty();
    }

    @Test
    void the_totals_are_those_of_the_rows() {
        List<MatchResult> told = Pattern.compile("(?m)^\\| ([123]) \\| ([0-9]+) \\| ([0-9]+) \\| ([0-9]+) \\| ([0-9]+) \\| ([0-9]+) \\|$").matcher(Sources.text(PAGE)).results()
            .sorted(Comparator.comparing(row -> row.group(1))).toList();
        assertThat(told).hasSize(3).allSatisfy(total -> {
            List<Row> level = rows().stream().filter(row -> row.level().equals(total.group(1))).toList();
            assertThat(level).hasSize(Integer.parseInt(total.group(2)));
            List.of("held", "partly", "not held", "not applicable").forEach(state -> assertThat(level.stream().filter(row -> row.state().equals(state)).count())
                .as(state + " of level " + total.group(1)).isEqualTo(Long.parseLong(total.group(3 + List.of("held", "partly", "not held", "not applicable").indexOf(state)))));
        });
    }

    @Test
    void the_first_level_holds_and_most_of_the_second() {
        assertThat(rows().stream().filter(row -> row.level().equals("1") && !Set.of("held", "not applicable").contains(row.state())).map(Row::id)).isEmpty();
        assertThat(rows().stream().filter(row -> row.level().equals("2") && row.state().equals("held")).count()).isGreaterThanOrEqualTo(LEAST_OF_LEVEL_2);
    }
}
