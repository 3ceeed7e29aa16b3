package fr.clausier.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Siret;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, days and sentences as each language writes them. */
class WordsTest {

    private final Texts texts = new Texts(ZoneId.of("Europe/Paris"));
    private final Words french = texts.in(Language.FR);
    private final Words english = texts.in(Language.EN);

    @Test
    void hours_and_amounts_are_grouped_as_each_language_groups_them() {
        assertThat(french.hours(Hours.of("1234.5"))).isEqualTo("1\u202f234,50");
        assertThat(english.hours(Hours.of("1234.5"))).isEqualTo("1,234.50");
        assertThat(french.money(Money.of("1250000"))).isEqualTo("1\u202f250\u202f000,00\u00a0€");
        assertThat(english.money(Money.of("1250000"))).isEqualTo("€1,250,000.00");
        assertThat(french.percent(Percent.of("14.41"))).isEqualTo("14,41\u00a0%");
        assertThat(english.percent(Percent.of("5"))).isEqualTo("5%");
    }

    @Test
    void days_months_and_instants_are_shown_in_the_zone_of_the_instance() {
        assertThat(french.date(LocalDate.of(2026, 3, 5))).isEqualTo("05/03/2026");
        assertThat(english.date(LocalDate.of(2026, 3, 5))).isEqualTo("05/03/2026");
        assertThat(french.month(YearMonth.of(2026, 8))).isEqualTo("août 2026");
        assertThat(english.month(YearMonth.of(2026, 8))).isEqualTo("August 2026");
        assertThat(french.instant(Instant.parse("2026-03-31T22:30:00Z"))).isEqualTo("01/04/2026 à 00:30");
        assertThat(english.instant(Instant.parse("2026-01-31T22:30:00Z"))).isEqualTo("31/01/2026 at 23:30");
    }

    @Test
    void a_period_without_an_end_says_since_when() {
        assertThat(french.period(new Period(LocalDate.of(2026, 3, 5), null))).isEqualTo("depuis le 05/03/2026");
        assertThat(english.period(new Period(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6)))).isEqualTo("from 05/03/2026 to 06/03/2026");
    }

    @Test
    void an_absent_value_shows_as_nothing() {
        assertThat(french.hours(null) + french.money(null) + french.percent(null) + french.date(null) + french.month(null)
            + french.instant(null) + french.of(null)).isEmpty();
    }

    @Test
    void a_missing_text_shows_its_key_and_a_missing_argument_its_hole() {
        assertThat(french.say("no.such.text")).isEqualTo("⟦no.such.text⟧");
        assertThat(french.say("word.since")).isEqualTo("depuis le {0}");
    }

    @Test
    void an_argument_is_never_read_as_a_hole_again() {
        assertThat(french.say("word.period", "{1}", "$2\\")).isEqualTo("du {1} au $2\\");
    }

    @Test
    void arguments_are_shown_by_what_they_are() {
        assertThat(french.say("word.period", Role.BUYER, new Siret("90000000100008"))).isEqualTo("du acheteur au 900 000 001 00008");
        assertThat(french.say("word.period", new BigDecimal("0.50"), 12345)).isEqualTo("du 0,50 au 12\u202f345");
    }

    @Test
    void facts_in_plain_form_are_shown_as_written_here() {
        String text = french.say("reason.status-late", Map.of("behind", "125.21", "expected", "225.21", "late-percent", "25", "due", "300.00"));
        assertThat(text).startsWith("125,21 h de retard sur 225,21 h attendues").doesNotContain("{");
    }

    @Test
    void a_problem_says_what_to_do_and_gives_an_example_where_one_helps() {
        Problem wrong = Problem.atField("date-format", "on", "demain");
        assertThat(french.problem(wrong)).contains("jour/mois/année");
        assertThat(french.example(wrong)).isEqualTo("05/03/2026");
        assertThat(english.example(Problem.atField("required", "on", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,EN", "en-GB,EN", "EN_us,EN", "fr-CA,FR", "de,FR", ",FR"})
    void french_is_spoken_unless_english_is_asked_for(String tag, Language language) {
        assertThat(Language.of(tag)).isEqualTo(language);
    }
}
