package fr.clausier.compliance.due;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReviewCauseTest {

    @Test
    void each_reason_by_which_a_rule_asks_for_a_review_has_its_cause() {
        Set<String> asked = RulePage.all().stream().flatMap(page -> page.examples().stream()).map(row -> row.getOrDefault("answer", ""))
            .filter(answer -> answer.startsWith("review ")).map(answer -> answer.substring("review ".length())).collect(Collectors.toSet());
        assertThat(asked).isNotEmpty();
        asked.addAll(List.of("no-terms", "over-ceiling", "ai-hours-over", "overruled"));
        assertThat(asked.stream().map(ReviewCause::of)).containsExactlyInAnyOrder(ReviewCause.values());
    }
}
