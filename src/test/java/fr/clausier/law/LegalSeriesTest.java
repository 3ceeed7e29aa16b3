package fr.clausier.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.clausier.RulePage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegalSeriesTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @TestFactory
    Stream<DynamicTest> R_60_the_value_on_a_day_is_that_of_the_page() {
        return RulePage.of("R-60").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> assertThat(answer(row))
            .isEqualTo(row.get("value"))));
    }

    private static String answer(Map<String, String> row) {
        LegalAmount amount = LegalAmount.valueOf(row.get("amount"));
        LegalSeries series = NationalAmounts.series();
        if (!row.get("change").equals("none")) {
            String[] change = row.get("change").split(" = ");
            series = series.with(LegalSeries.of(List.of(value(amount, LocalDate.parse(change[0]), change[1]))));
        }
        return series.on(amount, LocalDate.parse(row.get("day"))).map(value -> value.value().toPlainString()).orElse("none");
    }

    @Test
    void the_file_gives_every_amount_a_value_today_and_a_source_for_each() {
        List<LegalValue> values = NationalAmounts.read();
        assertThat(values).extracting(LegalValue::amount).contains(LegalAmount.values());
        assertThat(values).allSatisfy(value -> {
            assertThat(value.source()).isNotBlank();
            assertThat(value.value()).isPositive();
            assertThat(value.origin()).isEqualTo(LegalOrigin.NATIONAL);
            assertThat(value.change()).isZero();
        });
        assertThat(Arrays.stream(LegalAmount.values()).filter(each -> NationalAmounts.series().on(each, LocalDate.of(2026, 4, 10)).isEmpty())).isEmpty();
    }

    @Test
    void only_what_was_read_in_its_source_is_marked_verified() {
        assertThat(NationalAmounts.read().stream().filter(LegalValue::verified).map(LegalValue::amount)).containsExactly(LegalAmount.EU_STATE,
            LegalAmount.EU_OTHER_AUTHORITIES, LegalAmount.EU_CONTRACTING_ENTITIES, LegalAmount.EU_WORKS_CONCESSIONS);
    }

    @Test
    void every_day_from_the_first_on_has_one_value_and_days_before_have_none() {
        for (LegalAmount amount : LegalAmount.values()) {
            LegalSeries series = NationalAmounts.series();
            List<LegalValue> values = series.values(amount);
            assertThat(values).isSortedAccordingTo(Comparator.comparing(LegalValue::from));
            LocalDate first = values.get(0).from();
            assertThat(series.on(amount, first.minusDays(1))).isEmpty();
            first.datesUntil(LocalDate.of(2030, 1, 1)).forEach(day -> {
                LegalValue held = series.on(amount, day).orElseThrow();
                assertThat(held.from()).isBeforeOrEqualTo(day);
                assertThat(series.lastDay(held).map(last -> !last.isBefore(day)).orElse(true)).isTrue();
            });
        }
    }

    @Test
    void a_value_lasts_until_the_eve_of_the_next() {
        LegalSeries series = NationalAmounts.series();
        assertThat(series.values(LegalAmount.SMIC_HOUR)).extracting(value -> series.lastDay(value).map(LocalDate::toString).orElse("none"))
            .containsExactly("2024-10-31", "2025-12-31", "none");
    }

    @Test
    void two_values_that_begin_on_one_day_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LegalSeries.of(List.of(value(LegalAmount.SMIC_HOUR, START, "11"),
            value(LegalAmount.SMIC_HOUR, START, "12")))).withMessageContaining("SMIC_HOUR").withMessageContaining("2020-01-01");
    }

    @Test
    void a_line_of_the_file_that_is_not_one_is_refused() {
        for (String line : List.of("SMIC_HOUR;2024-01-01;11.65;no", "SMIC_HOUR;2024-01-01;11.65;maybe;Décret", "SMIC_HOUR;2024-01-01;11.65;no; ",
                "WAGE;2024-01-01;11.65;no;Décret", "SMIC_HOUR;2024-01-01;11,65;no;Décret")) {
            assertThatIllegalArgumentException().as(line).isThrownBy(() -> NationalAmounts.value(line));
        }
    }

    @Test
    void without_values_nothing_is_guessed() {
        assertThat(LegalSeries.NONE.on(LegalAmount.EU_STATE, START)).isEmpty();
        assertThat(LegalSeries.NONE.values(LegalAmount.EU_STATE)).isEmpty();
    }

    /** Whatever the values and the order in which they come, asking a day gives what a search through all of them gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_day_is_answered_as_by_looking_through_every_value(long seed) {
        Random random = new Random(seed);
        Map<LocalDate, LegalValue> under = values(random);
        Map<LocalDate, LegalValue> over = values(random);
        LegalSeries series = LegalSeries.of(shuffled(under, random)).with(LegalSeries.of(shuffled(over, random)));
        Map<LocalDate, LegalValue> both = new TreeMap<>(under);
        both.putAll(over);
        for (int day = -5; day < 400; day++) {
            LocalDate asked = START.plusDays(day);
            LegalValue expected = both.values().stream().filter(value -> !value.from().isAfter(asked))
                .max(Comparator.comparing(LegalValue::from)).orElse(null);
            assertThat(series.on(LegalAmount.FTE_HOURS, asked).orElse(null)).as(asked.toString()).isEqualTo(expected);
        }
    }

    private static Map<LocalDate, LegalValue> values(Random random) {
        Map<LocalDate, LegalValue> values = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            LocalDate from = START.plusDays(random.nextInt(360));
            values.put(from, value(LegalAmount.FTE_HOURS, from, Integer.toString(1500 + random.nextInt(200))));
        }
        return values;
    }

    private static List<LegalValue> shuffled(Map<LocalDate, LegalValue> values, Random random) {
        List<LegalValue> shuffled = new ArrayList<>(values.values());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static LegalValue value(LegalAmount amount, LocalDate from, String value) {
        return LegalValue.national(amount, from, new BigDecimal(value), "Texte d’essai", false);
    }
}
