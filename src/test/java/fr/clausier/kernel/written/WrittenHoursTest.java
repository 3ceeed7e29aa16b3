package fr.clausier.kernel.written;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Hours;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours as companies write them. */
class WrittenHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        // decimals
        "151,67|151.67", "151.67|151.67", "35|35", "35,5|35.5", "0,25|0.25", "007|7", "+7|7", " 35,5 |35.5", "151,6667|151.67",
        // thousands: plain, non-breaking, narrow, thin spaces, apostrophes
        "12 345,50|12345.50", "12\u00a0345,50|12345.50", "12\u202f345,50|12345.50", "12\u2009345,50|12345.50", "1 234.5|1234.5", "1'234,5|1234.5",
        // with their unit
        "35,5 h|35.5", "35,5h|35.5", "35 heures|35", "1 heure|1", "35 H|35", "35 hrs|35", "12 345,50 h|12345.50", "7 h.|7", "12\u00a0345\u00a0h|12345",
        // hours and minutes
        "1h30|1.5", "1 h 30|1.5", "1H|1", "1h|1", "1H30|1.5", "1h30min|1.5", "1 h 30 min|1.5", "1h30 mn|1.5", "1h05|1.08", "1h5|1.08", "35h00|35", "151h40|151.67",
        "0h45|0.75", "1\u202fh\u202f30|1.5",
        // as a clock
        "0:45|0.75", "7:30|7.5", "07:30|7.5", "104:30|104.5", "104:30:00|104.5", "1:20|1.33",
        // minutes alone
        "90 min|1.5", "90min|1.5", "45 mn|0.75", "20 minutes|0.33", "1 minute|0.02"})
    void a_spelling_says_so_many_hours(String text, BigDecimal hours) {
        assertThat(WrittenHours.read(text)).map(Hours::value).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,00", "0 h", "0:00", "00:00", "0h00", "0 min", "néant", "Néant", "NÉANT", "neant", "-", "–", "—", " - ", "zéro", "aucune heure", "nul"})
    void no_hours_is_an_answer(String text) {
        assertThat(WrittenHours.read(text)).contains(Hours.ZERO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12,345.50|hours-two-separators", "12.345,50|hours-two-separators", "1,234,5|hours-two-separators", "1.234.567|hours-two-separators", "1 234.567,8 h|hours-two-separators",
        "1h75|hours-minutes", "1h60|hours-minutes", "7:99|hours-minutes", "1 h 75 min|hours-minutes",
        "abc|hours-format", "h|hours-format", "environ 35|hours-format", "35 ?|hours-format", "1/2|hours-format", "½|hours-format", "7j|hours-format",
        "5 jours|hours-format", "une heure|hours-format", "35 heures 1/2|hours-format", "12 34|hours-format", "1 2345|hours-format", "7 5|hours-format", ":30|hours-format",
        "12:30:45|hours-format", "1h30m20s|hours-format", "--5|hours-format", ",5|hours-format", "5,|hours-format", "1e3|hours-format", "absent|hours-format",
        "NC|hours-format", "?|hours-format", "#REF!|hours-format", "90'|hours-format", "35h/mois|hours-format", "05/03/2026|hours-format", "35-40|hours-format"})
    void what_is_doubtful_is_refused_with_its_reason(String text, String reason) {
        assertThat(WrittenHours.read(text)).isEmpty();
        assertThat(WrittenHours.problem(text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void a_blank_is_no_answer_and_is_never_nought(String text) {
        assertThat(WrittenHours.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-7,5|-7.5", "-3 h|-3"})
    void a_negative_number_is_read_as_such_for_the_caller_to_refuse(String text, BigDecimal hours) {
        assertThat(WrittenHours.read(text)).map(Hours::value).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(hours));
    }

    @Test
    void a_text_of_any_length_is_answered_at_once() {
        assertThat(WrittenHours.read("9".repeat(1_000_000))).isEmpty();
        assertThat(WrittenHours.problem("1 ".repeat(500_000))).isEqualTo("hours-format");
    }
}
