package fr.clausier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.formula.FormulaKind;
import fr.clausier.clause.formula.Rounding;
import fr.clausier.clause.penalty.PenaltyShape;
import fr.clausier.hours.derogation.DerogationKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The samples show each shape of a clause and each reason of a line: whoever adds one is told here that its sample is missing. */
class SampleCoverageTest {

    private static final Path CAUSES = Path.of("src/main/resources/words/statement_fr.properties");

    @Test
    void each_formula_rounding_penalty_shape_and_derogation_has_a_sample() {
        assertThat(shown("formula")).containsAll(names(FormulaKind.values()));
        assertThat(shown("shape")).containsAll(names(PenaltyShape.values()));
        assertThat(shown("derogationKind")).containsAll(names(DerogationKind.values()));
        Set<String> typed = names(Rounding.values());
        typed.remove(Rounding.DOWN.name());
        assertThat(shown("rounding")).as("down is the usual one").containsAll(typed);
    }

    @Test
    void each_reason_for_which_the_rules_withhold_hours_has_a_line_in_a_sample() throws IOException {
        Set<String> reasons = matches("(?m)^cause\\.([a-z-]+)=", Files.readString(CAUSES));
        reasons.remove("overruled");
        assertThat(reasons).hasSizeGreaterThan(25);
        assertThat(SampleFiles.answers("attendu-lignes.csv").map(row -> row.of("motif")).collect(Collectors.toSet())).containsAll(reasons);
    }

    private static Set<String> shown(String field) {
        return SampleFiles.all("dossier.json").stream().map(file -> new String(SampleFiles.bytes(file), StandardCharsets.UTF_8))
            .flatMap(text -> matches("\"" + field + "\": \"([A-Z_]+)\"", text).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> matches(String pattern, String text) {
        Stream<MatchResult> found = Pattern.compile(pattern).matcher(text).results();
        return found.map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
