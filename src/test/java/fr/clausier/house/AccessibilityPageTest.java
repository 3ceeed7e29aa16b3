package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of the criteria answers each of the 106 once, and says how each answer is known. */
@Tag("once")
class AccessibilityPageTest {

    private static final int[] CRITERIA = {9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12};
    private static final BigDecimal LEAST = new BigDecimal("95");

    @Test
    void every_criterion_is_answered_and_nearly_all_that_apply_hold() throws IOException {
        List<MatchResult> rows = Pattern.compile("(?m)^\\| ([0-9]+)\\.([0-9]+) \\| [^|]+ \\| (yes|\\*\\*no\\*\\*|–) \\| ([^|]*) \\|$")
            .matcher(Files.readString(Path.of("docs", "accessibility.md"))).results().toList();
        for (int theme = 1; theme <= CRITERIA.length; theme++) {
            String number = Integer.toString(theme);
            assertThat(rows.stream().filter(row -> row.group(1).equals(number)).map(row -> Integer.parseInt(row.group(2))).toList()).as("theme " + theme)
                .hasSize(CRITERIA[theme - 1]).isSorted().doesNotHaveDuplicates().endsWith(CRITERIA[theme - 1]);
        }
        long holding = rows.stream().filter(row -> row.group(3).equals("yes")).count();
        long failing = rows.stream().filter(row -> row.group(3).equals("**no**")).count();
        assertThat(rows.stream().filter(row -> !row.group(3).equals("–"))).allSatisfy(row -> assertThat(row.group(4)).as(row.group()).isNotBlank());
        assertThat(BigDecimal.valueOf(100 * holding).divide(BigDecimal.valueOf(holding + failing), 1, RoundingMode.DOWN)).isGreaterThanOrEqualTo(LEAST);
    }
}
