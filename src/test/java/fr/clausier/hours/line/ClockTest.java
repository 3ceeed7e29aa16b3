package fr.clausier.hours.line;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar months from a first hire: the last day, included, and what suspensions make of it. */
class ClockTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Clock suspended(String since, String... periods) {
        return new Clock(day(since), Stream.of(periods).map(text -> text.split("/")).map(days -> new Period(day(days[0]), day(days[1]))).toList());
    }

    @ParameterizedTest
    @CsvSource({"2024-03-15,12,2025-03-14", "2024-03-01,24,2026-02-28", "2024-01-01,24,2025-12-31", "2024-02-29,24,2026-02-28", "2024-02-29,48,2028-02-28",
        "2024-02-29,12,2025-02-28", "2024-02-28,24,2026-02-27", "2026-01-31,1,2026-02-28", "2024-01-31,1,2024-02-29", "2026-01-30,1,2026-02-28",
        "2026-01-29,1,2026-02-28", "2026-01-28,1,2026-02-27", "2024-01-29,1,2024-02-28", "2026-03-31,1,2026-04-30", "2026-03-30,1,2026-04-29",
        "2025-12-31,2,2026-02-28", "2025-08-31,1,2025-09-30", "2025-08-31,2,2025-10-30"})
    void months_are_counted_by_the_calendar_and_the_last_day_is_included(String since, int months, String last) {
        assertThat(Clock.since(day(since)).lastDay(months, true)).isEqualTo(last);
    }

    @Test
    void a_suspended_day_moves_the_last_day_by_one() {
        assertThat(suspended("2024-03-15", "2024-06-01/2024-06-01").lastDay(12, true)).isEqualTo("2025-03-15");
        assertThat(suspended("2024-03-15", "2024-06-01/2024-06-01").lastDay(12, false)).isEqualTo("2025-03-14");
        assertThat(suspended("2024-03-15", "2025-03-14/2025-03-14").lastDay(12, true)).isEqualTo("2025-03-15");
        assertThat(suspended("2024-03-15", "2025-03-15/2025-03-20").lastDay(12, true)).isEqualTo("2025-03-14");
    }

    @Test
    void a_suspension_met_in_the_time_another_added_adds_its_own_days() {
        assertThat(suspended("2024-03-15", "2024-06-01/2024-06-10", "2025-03-20/2025-03-31").lastDay(12, true)).isEqualTo("2025-04-05");
    }

    @Test
    void days_suspended_twice_and_days_before_the_first_hire_count_once_or_not() {
        Clock clock = suspended("2024-03-15", "2024-06-05/2024-06-15", "2024-06-01/2024-06-10", "2024-06-16/2024-06-20", "2024-03-10/2024-03-16");
        assertThat(clock.suspended()).isEqualTo(List.of(new Period(day("2024-03-10"), day("2024-03-16")), new Period(day("2024-06-01"), day("2024-06-20"))));
        assertThat(clock.lastDay(12, true)).isEqualTo("2025-04-05");
    }

    @Test
    void a_suspension_inside_another_changes_nothing() {
        assertThat(suspended("2024-03-15", "2024-06-01/2024-06-30", "2024-06-10/2024-06-12").lastDay(12, true)).isEqualTo("2025-04-13");
    }
}
