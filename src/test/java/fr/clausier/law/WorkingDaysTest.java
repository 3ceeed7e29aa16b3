package fr.clausier.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.RulePage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @TestFactory
    Stream<DynamicTest> R_64_working_days_are_those_of_the_page() {
        return RulePage.of("R-64").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(WorkingDays.count(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to"))))
                .isEqualTo(Long.parseLong(row.get("working days")))));
    }

    @Test
    void holidays_of_2026_are_those_published() {
        assertThat(WorkingDays.holidays(2026)).map(LocalDate::toString).containsExactly("2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08",
            "2026-05-14", "2026-05-25", "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25");
    }

    @Test
    void holidays_of_2024_are_those_published() {
        assertThat(WorkingDays.holidays(2024)).map(LocalDate::toString).containsExactly("2024-01-01", "2024-04-01", "2024-05-01", "2024-05-08",
            "2024-05-09", "2024-05-20", "2024-07-14", "2024-08-15", "2024-11-01", "2024-11-11", "2024-12-25");
    }

    @Test
    void a_feast_that_falls_on_another_is_one_day() {
        assertThat(WorkingDays.holidays(2008)).hasSize(10).contains(LocalDate.of(2008, 5, 1));
    }

    /** Dates as calendars publish them, the earliest and the latest that can be among them. */
    @ParameterizedTest
    @ValueSource(strings = {"1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21",
        "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25"})
    void easter_falls_on_the_day_published(String published) {
        LocalDate day = LocalDate.parse(published);
        assertThat(WorkingDays.easter(day.getYear())).isEqualTo(day);
    }

    /** Gauss's rule with its two exceptions: another road to the same Sunday. */
    @Test
    void easter_is_where_gauss_finds_it_from_1583_to_4099() {
        for (int year = 1583; year <= 4099; year++) {
            assertThat(WorkingDays.easter(year)).isEqualTo(gauss(year));
            assertThat(WorkingDays.easter(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        }
    }

    @Test
    void counting_to_a_day_and_from_the_next_counts_the_whole() {
        LocalDate first = LocalDate.of(2026, 3, 30);
        LocalDate last = LocalDate.of(2026, 6, 2);
        long whole = WorkingDays.count(first, last);
        first.datesUntil(last).forEach(cut ->
            assertThat(WorkingDays.count(first, cut) + WorkingDays.count(cut.plusDays(1), last)).as(cut.toString()).isEqualTo(whole));
    }

    @Test
    void the_days_listed_are_the_days_counted() {
        LocalDate first = LocalDate.of(2026, 4, 3);
        LocalDate last = LocalDate.of(2026, 4, 8);
        assertThat(WorkingDays.between(first, last)).isEqualTo(List.of(first, LocalDate.of(2026, 4, 7), last))
            .allMatch(WorkingDays::is).noneMatch(WorkingDays::isHoliday);
    }

    private static LocalDate gauss(int year) {
        int k = year / 100;
        int m = (15 - (13 + 8 * k) / 25 + k - k / 4) % 30;
        int n = (4 + k - k / 4) % 7;
        int d = (19 * (year % 19) + m) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
        boolean exception = e == 6 && (d == 29 || d == 28 && year % 19 > 10);
        return LocalDate.of(year, 3, 22).plusDays(d + e - (exception ? 7 : 0));
    }
}
