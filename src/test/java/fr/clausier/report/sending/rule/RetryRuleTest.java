package fr.clausier.report.sending.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When what failed is tried again, within seven days. */
class RetryRuleTest {

    private static final Instant FIRST = Instant.parse("2026-04-05T04:00:00Z");

    @Test
    void it_waits_a_quarter_of_an_hour_then_one_hour_then_four_then_a_day_each_time() {
        assertThat(RetryRule.next(1, FIRST, FIRST, 7)).contains(FIRST.plus(Duration.ofMinutes(15)));
        assertThat(RetryRule.next(2, FIRST, FIRST, 7)).contains(FIRST.plus(Duration.ofHours(1)));
        assertThat(RetryRule.next(3, FIRST, FIRST, 7)).contains(FIRST.plus(Duration.ofHours(4)));
        assertThat(RetryRule.next(4, FIRST, FIRST, 7)).contains(FIRST.plus(Duration.ofDays(1)));
        assertThat(RetryRule.next(9, FIRST, FIRST, 70)).contains(FIRST.plus(Duration.ofDays(1)));
    }

    @Test
    void a_server_down_for_a_week_is_tried_ten_times_then_given_up() {
        List<Duration> tries = new ArrayList<>();
        Optional<Instant> next = Optional.of(FIRST);
        while (next.isPresent()) {
            tries.add(Duration.between(FIRST, next.get()));
            next = RetryRule.next(tries.size(), FIRST, next.get(), 7);
        }
        assertThat(tries).hasSize(10).endsWith(Duration.ofDays(6).plusHours(5).plusMinutes(15));
    }

    @Test
    void the_last_day_allowed_is_still_tried() {
        assertThat(RetryRule.next(4, FIRST, FIRST.plus(Duration.ofDays(6)), 7)).isPresent();
        assertThat(RetryRule.next(4, FIRST, FIRST.plus(Duration.ofDays(6)).plusSeconds(1), 7)).isEmpty();
        assertThat(RetryRule.next(1, FIRST, FIRST, 0)).isEmpty();
    }
}
