package fr.clausier.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as people write them in France. */
class WrittenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12|12", "12,5|12.5", "12.5|12.5", "12 345,50|12345.50", "12\u00a0345,50|12345.50", "12\u202f345,50|12345.50", "12'345,50|12345.50",
        "12’345,50|12345.50", "1 250 000 €|1250000", "14,41 %|14.41", "-3,5|-3.5", "+3,5|3.5", "0|0", "007|7", "0,10|0.10"})
    void decimals_are_read_with_commas_points_and_spaces(String text, BigDecimal value) {
        assertThat(Written.decimal(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "douze", "1,2,3", "1.250.000,50", "1,250.50", ",5", "5,", "1e3", "0x1F", "--5", "∞", "１２", "12h"})
    void what_is_not_a_decimal_is_not_guessed(String text) {
        assertThat(Written.decimal(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "151,67|151.67", "35.5|35.50", "35,5 h|35.50", "7h|7.00", "7 heures|7.00", "1 heure|1.00", "1h30|1.50", "1 h 30|1.50", "1 h 30 min|1.50",
        "01:20|1.33", "0:45|0.75", "1:20|1.33", "104:30|104.50", "90 min|1.50", "20 mn|0.33", "40 minutes|0.67", "1H15|1.25", "0|0.00",
        "1 234,5|1234.50", "8h00|8.00", "1h5|1.08"})
    void hours_are_read_as_decimals_clock_times_and_minutes(String text, BigDecimal value) {
        assertThat(Written.hours(text)).map(Hours::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "1h60", "1h99", "1:60", "une heure", "1h30m20s", "12:30:45", "7j", "1/2", "35 heures 1/2", ":30"})
    void what_is_not_a_number_of_hours_is_not_guessed(String text) {
        assertThat(Written.hours(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-03-05|2026-03-05", "2026-3-5|2026-03-05", "2026-03-05T10:15:00|2026-03-05", "05/03/2026|2026-03-05", "5/3/2026|2026-03-05",
        "05.03.2026|2026-03-05", "05-03-2026|2026-03-05", "05 03 2026|2026-03-05", "5 mars 2026|2026-03-05", "1er avril 2026|2026-04-01",
        "1er août 2026|2026-08-01", "5 févr. 2026|2026-02-05", "5 DÉCEMBRE 2026|2026-12-05", "5 mars 26|2026-03-05", "29/02/2024|2024-02-29",
        " 05/03/2026 |2026-03-05"})
    void days_are_read_as_french_people_write_them(String text, LocalDate day) {
        assertThat(Written.date(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2026", "29/02/2025", "00/03/2026", "05/13/2026", "2026-13-01", "5 ventôse 2026", "mars 2026",
        "hier", "2026-03", "20260305", "05/03/20261"})
    void impossible_and_doubtful_days_are_not_guessed(String text) {
        assertThat(Written.date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "03/2026|2026-03", "3/2026|2026-03", "3-2026|2026-03", "2026-03|2026-03", "2026/3|2026-03", "mars 2026|2026-03", "Mars 26|2026-03",
        "févr. 2026|2026-02", "AOÛT 2026|2026-08", "December 2026|2026-12", "05/03/2026|2026-03", "2026-03-31|2026-03", "1er mars 2026|2026-03"})
    void months_are_read_in_figures_and_in_words(String text, YearMonth month) {
        assertThat(Written.month(text)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13/2026", "00/2026", "2026", "mars", "03", "0326", "brumaire 2026", "3/26"})
    void what_is_not_a_month_is_not_guessed(String text) {
        assertThat(Written.month(text)).isEmpty();
    }
}
