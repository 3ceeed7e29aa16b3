package fr.clausier.web.statement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sums name causes without the facts of any line: each reason a rule may give for a line has a short name. */
class CausesTest {

    private static final String REASON = "reason.";

    @Test
    void each_reason_for_which_a_line_is_not_counted_has_a_short_name() {
        Set<String> reasons = Texts.load("rules", Language.FR).keySet().stream().filter(key -> key.startsWith(REASON))
            .map(key -> key.substring(REASON.length())).filter(code -> !code.equals("counted") && !code.startsWith("link-") && !code.startsWith("target-"))
            .collect(Collectors.toCollection(TreeSet::new));
        assertThat(reasons).hasSizeGreaterThan(25);
        for (Language language : Language.values()) {
            assertThat(Texts.load("statement", language).keySet()).containsAll(reasons.stream().map(code -> "cause." + code).toList())
                .contains("cause.overruled");
        }
    }
}
