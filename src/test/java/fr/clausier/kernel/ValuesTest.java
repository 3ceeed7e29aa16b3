package fr.clausier.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Value types refuse what they cannot be, and compute exactly. */
class ValuesTest {

    @Test
    void hours_are_exact_to_a_hundredth_rounded_half_up() {
        assertThat(Hours.of("1.335")).isEqualTo(Hours.of("1.34"));
        assertThat(Hours.of("1.334")).isEqualTo(Hours.of("1.33"));
        assertThat(Hours.of(12)).isEqualTo(Hours.of("12.00")).hasToString("12.00");
        assertThatThrownBy(() -> new Hours(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void ten_times_a_tenth_of_an_hour_is_one_hour() {
        Hours sum = Hours.ZERO;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Hours.of("0.1"));
        }
        assertThat(sum).isEqualTo(Hours.of(1));
        assertThat(sum.minus(Hours.of(3))).isEqualTo(Hours.of(-2));
        assertThat(sum.minus(Hours.of(3)).isNegative()).isTrue();
    }

    @Test
    void hours_compare_by_value_and_tell_their_sign() {
        assertThat(Hours.of("2").max(Hours.of("1.99"))).isEqualTo(Hours.of(2));
        assertThat(Hours.of("2").min(Hours.of("1.99"))).isEqualTo(Hours.of("1.99"));
        assertThat(Hours.of("2").isMoreThan(Hours.of("2.00"))).isFalse();
        assertThat(Hours.ZERO.isZero()).isTrue();
        assertThat(Hours.ZERO.isPositive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"120,833,14.41", "1,3,33.33", "2,3,66.67", "0,833,0", "5,0,0", "833,833,100", "900,833,108.04"})
    void a_share_is_a_percentage_to_a_hundredth_and_nothing_of_nothing_is_0(String part, String whole, String share) {
        assertThat(Hours.of(part).shareOf(Hours.of(whole)).value()).isEqualByComparingTo(share);
    }

    @Test
    void money_is_exact_to_a_cent() {
        assertThat(Money.of("0.1").plus(Money.of("0.2"))).isEqualTo(Money.of("0.30")).hasToString("0.30");
        assertThat(Money.of("1").minus(Money.of("1.01")).isNegative()).isTrue();
        assertThat(Money.of("2.005")).isEqualTo(Money.of("2.01"));
        assertThat(Money.of("2")).isGreaterThan(Money.of("1.99"));
    }

    @Test
    void a_percentage_keeps_four_decimals_and_its_ratio_is_exact() {
        assertThat(Percent.of("7.25").ratio()).isEqualByComparingTo(new BigDecimal("0.0725"));
        assertThat(Percent.of("7.50")).hasToString("7.5");
        assertThat(Percent.of("0.00005")).isEqualTo(Percent.of("0.0001"));
        assertThat(Percent.of("100").isBetween0And100()).isTrue();
        assertThat(Percent.of("100.0001").isBetween0And100()).isFalse();
        assertThat(Percent.of("-0.0001").isBetween0And100()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,2026-12-31,365", "2024-01-01,2024-12-31,366", "2025-07-01,2026-06-30,365", "2026-03-31,2026-03-31,1"})
    void both_ends_of_a_period_count(LocalDate from, LocalDate to, long days) {
        assertThat(new Period(from, to).days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,0", "2026-01-01,1", "2026-03-31,90", "2026-12-31,365", "2027-05-01,365"})
    void days_elapsed_stop_at_the_end(LocalDate day, long elapsed) {
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).daysElapsed(day)).isEqualTo(elapsed);
    }

    @Test
    void an_open_period_goes_on_and_has_no_length() {
        Period open = new Period(LocalDate.of(2026, 2, 3), null);
        assertThat(open.contains(LocalDate.of(2090, 1, 1))).isTrue();
        assertThat(open.contains(LocalDate.of(2026, 2, 2))).isFalse();
        assertThat(open.daysElapsed(LocalDate.of(2026, 2, 4))).isEqualTo(2);
        assertThatThrownBy(open::days).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void periods_that_share_one_day_overlap() {
        Period march = Period.of(YearMonth.of(2026, 3));
        assertThat(march.overlaps(new Period(LocalDate.of(2026, 3, 31), null))).isTrue();
        assertThat(march.overlaps(new Period(LocalDate.of(2026, 4, 1), null))).isFalse();
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)).overlaps(YearMonth.of(2026, 3))).isTrue();
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 28)).overlaps(YearMonth.of(2026, 3))).isFalse();
    }

    /** Numbers made to check, and those of La Poste, whose establishments follow a rule of their own. */
    @ParameterizedTest
    @CsvSource({"90000000100009,true", "90000000100008,false", "35600000000048,true", "35600000049837,true", "35600000000002,false", "10000000000004,false"})
    void a_siret_says_whether_its_digits_check(String digits, boolean checks) {
        assertThat(new Siret(digits).checks()).isEqualTo(checks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900 000 001 00008", "900.000.001.00008", "900\u00a0000\u00a0001\u202f00008", " 90000000100008 ", "900-000-001-00008"})
    void a_siret_is_read_as_people_type_it(String text) {
        assertThat(Siret.parse(text)).contains(new Siret("90000000100008"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "9000000010000", "900000001000080", "9000000010000A", "9.00000001E13", "９００００００0100008"})
    void what_is_not_14_digits_is_no_siret(String text) {
        assertThat(Siret.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Siret(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_siret_gives_its_siren_and_is_printed_in_groups() {
        assertThat(new Siret("90000000100008").siren()).isEqualTo("900000001");
        assertThat(new Siret("90000000100008").spaced()).isEqualTo("900 000 001 00008");
    }

    @Test
    void a_cpv_has_eight_digits_and_perhaps_a_check_digit() {
        assertThat(Cpv.parse(" 45000000-7 ")).contains(new Cpv("45000000-7"));
        assertThat(Cpv.parse("45000000")).map(Cpv::division).contains("45");
        assertThat(Cpv.parse("4500000")).isEmpty();
        assertThat(Cpv.parse("45000000-")).isEmpty();
        assertThat(Cpv.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Élodie  D’ARC-Noël|elodie d arc noel", "ŒUVRE|oeuvre", "Ægir|aegir", "  a\u00a0b  |a b", "L'Haÿ-les-Roses|l hay les roses",
        "Nguyễn|nguyen", "ÇA|ca", "12 B|12 b"})
    void folding_forgets_accents_case_and_marks(String text, String folded) {
        assertThat(Folded.of(text)).isEqualTo(folded);
    }

    @Test
    void folding_nothing_gives_nothing() {
        assertThat(Folded.of(null)).isEmpty();
        assertThat(Folded.of("’-")).isEmpty();
    }
}
