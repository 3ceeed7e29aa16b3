package fr.clausier.report.sending.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which months are due, for a subscription whose first month is January 2026 and whose day is the 5th unless said. */
class DueRuleTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void a_month_is_due_on_its_day_of_the_month_after_and_not_the_day_before() {
        assertThat(DueRule.due(5, JANUARY, LocalDate.of(2026, 2, 4), Set.of())).isEmpty();
        assertThat(DueRule.due(5, JANUARY, LocalDate.of(2026, 2, 5), Set.of())).containsExactly(JANUARY);
    }

    @Test
    void a_month_that_was_tried_is_not_due_again() {
        assertThat(DueRule.due(5, JANUARY, LocalDate.of(2026, 3, 5), Set.of(JANUARY))).containsExactly(FEBRUARY);
    }

    @Test
    void a_server_that_was_down_on_the_day_catches_up_across_the_turn_of_a_month() {
        assertThat(DueRule.due(28, JANUARY, LocalDate.of(2026, 3, 3), Set.of())).containsExactly(JANUARY);
        assertThat(DueRule.due(5, JANUARY, LocalDate.of(2026, 4, 20), Set.of())).containsExactly(JANUARY, FEBRUARY, MARCH);
    }

    @Test
    void it_catches_up_a_year_at_most() {
        assertThat(DueRule.due(1, JANUARY, LocalDate.of(2027, 6, 10), Set.of())).hasSize(12).startsWith(YearMonth.of(2026, 6)).endsWith(YearMonth.of(2027, 5));
    }

    @Test
    void whoever_subscribes_before_the_day_gets_the_month_just_ended_and_from_that_day_on_the_month_under_way() {
        assertThat(DueRule.first(15, LocalDate.of(2026, 4, 14))).isEqualTo(MARCH);
        assertThat(DueRule.first(15, LocalDate.of(2026, 4, 15))).isEqualTo(YearMonth.of(2026, 4));
        assertThat(DueRule.first(15, LocalDate.of(2026, 4, 16))).isEqualTo(YearMonth.of(2026, 4));
    }

    @Test
    void the_next_month_to_leave_is_told_with_its_day() {
        assertThat(DueRule.leaves(DueRule.next(5, JANUARY, LocalDate.of(2026, 4, 4)), 5)).isEqualTo("2026-04-05");
        assertThat(DueRule.leaves(DueRule.next(5, JANUARY, LocalDate.of(2026, 4, 5)), 5)).isEqualTo("2026-05-05");
        assertThat(DueRule.leaves(DueRule.next(5, YearMonth.of(2026, 12), LocalDate.of(2026, 4, 5)), 5)).isEqualTo("2027-01-05");
    }
}
