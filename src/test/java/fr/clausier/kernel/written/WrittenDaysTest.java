package fr.clausier.kernel.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, months and quarters as companies write them. */
class WrittenDaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "05/03/2026|2026-03-05", "5/3/2026|2026-03-05", "5/3/26|2026-03-05", "05/03/26|2026-03-05", "05-03-26|2026-03-05", "05.03.26|2026-03-05",
        "05.03.2026|2026-03-05", "05-03-2026|2026-03-05", "05 03 2026|2026-03-05", "2026-03-05|2026-03-05", "2026/03/05|2026-03-05",
        "2026-03-05T10:15:00|2026-03-05", "05/03/2026 00:00|2026-03-05", "05/03/2026 00:00:00|2026-03-05", "5 mars 26|2026-03-05", "5 mars 2026|2026-03-05",
        "5-mars-26|2026-03-05", "05-mars-2026|2026-03-05", "1er avril 2026|2026-04-01", "1er août 2026|2026-08-01", "5 févr. 2026|2026-02-05",
        "5 DÉCEMBRE 2026|2026-12-05", "jeudi 5 mars 2026|2026-03-05", "le 5 mars 2026|2026-03-05", "29/02/2024|2024-02-29", "05\u00a0mars\u00a02026|2026-03-05"})
    void a_spelling_says_a_day(String text, LocalDate day) {
        assertThat(WrittenDays.date(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2026", "29/02/2025", "00/03/2026", "05/13/2026", "03/25/2026", "2026-13-01", "05/03/91", "5 mars 91", "5 ventôse 2026",
        "mars 2026", "hier", "2026-03", "20260305", "05/03/20261", "05/03-2026", "5/3", "T1 2026"})
    void impossible_and_doubtful_days_are_not_guessed(String text) {
        assertThat(WrittenDays.date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"05/03/26, true", "5 mars 26, true", "05/03/2026, false", "5 mars 2026, false", "2026-03-05, false"})
    void a_year_of_two_figures_is_told(String text, boolean isShort) {
        assertThat(WrittenDays.hasShortYear(text)).isEqualTo(isShort);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"46086|2026-03-05", "33302|1991-03-05", "46086.5|2026-03-05", "46086,75|2026-03-05"})
    void the_number_a_spreadsheet_keeps_is_a_day_where_one_is_expected(String text, LocalDate day) {
        assertThat(WrittenDays.serial(text)).contains(day);
        assertThat(WrittenDays.date(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "202603", "20260305", "9999", "99999", "-46086", "46086 h"})
    void other_numbers_are_no_day(String text) {
        assertThat(WrittenDays.serial(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "03/2026|2026-03", "3/2026|2026-03", "03-2026|2026-03", "03.2026|2026-03", "03 2026|2026-03", "2026-03|2026-03", "2026/3|2026-03", "mars 2026|2026-03",
        "mars-26|2026-03", "Mars 26|2026-03", "mars26|2026-03", "févr. 2026|2026-02", "févr-26|2026-02", "AOÛT 2026|2026-08", "sept. 2026|2026-09",
        "December 2026|2026-12", "mois de mars 2026|2026-03", "mois d'avril 2026|2026-04", "2026 mars|2026-03", "05/03/2026|2026-03", "2026-03-31|2026-03"})
    void a_spelling_says_a_month(String text, YearMonth month) {
        assertThat(WrittenDays.month(text)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13/2026", "00/2026", "2026", "mars", "03", "0326", "brumaire 2026", "3/26", "mars 91", "T1 2026"})
    void what_is_not_one_month_is_not_guessed(String text) {
        assertThat(WrittenDays.month(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"mars|2026-03", "Févr.|2026-02", "mois de mai|2026-05", "AOÛT|2026-08", "mars 2025|2025-03"})
    void a_month_alone_is_of_the_year_known_from_elsewhere(String text, YearMonth month) {
        assertThat(WrittenDays.month(text, 2026)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "total", "3", "heures"})
    void the_year_does_not_make_a_month_of_anything(String text) {
        assertThat(WrittenDays.month(text, 2026)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"T1 2026|1", "t1 2026|1", "1T 2026|1", "1T2026|1", "T1-2026|1", "T2/26|2", "2026-T3|3", "2026 4T|4", "Q1 2026|1",
        "1er trimestre 2026|1", "2e trimestre 2026|2", "3ème trimestre 2026|3", "4 trimestre 2026|4", "premier trimestre 2026|1", "deuxième trimestre de 2026|2",
        "trimestre 1 2026|1", "1er trim. 2026|1"})
    void a_spelling_says_a_quarter(String text, int number) {
        assertThat(WrittenDays.quarter(text)).contains(new Quarter(2026, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T5 2026", "T0 2026", "T1", "trimestre 2026", "mars 2026", "T1 2026 2027", "03/2026"})
    void what_is_no_quarter_is_not_guessed(String text) {
        assertThat(WrittenDays.quarter(text)).isEmpty();
    }

    @Test
    void a_quarter_is_three_months() {
        assertThat(new Quarter(2026, 1).months()).isEqualTo(List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3)));
        assertThat(new Quarter(2026, 4).first()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(new Quarter(2026, 4).last()).isEqualTo(YearMonth.of(2026, 12));
        assertThatThrownBy(() -> new Quarter(2026, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
