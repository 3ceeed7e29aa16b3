package fr.clausier.clause.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Money;
import fr.clausier.law.LegalAmount;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Penalties as a person or a file describes them. */
class PenaltiesTest {

    private static Fields fields(Map<String, Object> row) {
        return Fields.of(Map.of("penalties", List.of(row)));
    }

    private static List<String> refusals(Map<String, Object> row) {
        Fields fields = fields(row);
        Penalties.read(fields);
        return fields.problems().stream().map(problem -> problem.code() + " " + problem.place().field()).toList();
    }

    @Test
    void lateness_counts_calendar_days_from_the_due_date_unless_said_otherwise() {
        Map<String, Object> row = new HashMap<>(Map.of("shape", "LATE_DAY", "document", "FORECAST", "amount", "75"));
        assertThat(Penalties.read(fields(row)).list()).containsExactly(
            new LateDay(LateDocument.FORECAST, Money.of("75"), DayCount.CALENDAR, LateFrom.DUE_DATE));
        row.putAll(Map.of("days", "WORKING", "from", "FORMAL_NOTICE"));
        assertThat(Penalties.read(fields(row)).list()).containsExactly(
            new LateDay(LateDocument.FORECAST, Money.of("75"), DayCount.WORKING, LateFrom.FORMAL_NOTICE));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-1, true", "0.01, false", "4, false", "1000, false", "1000.01, true"})
    void a_multiple_lies_above_zero_and_up_to_a_thousand(String multiple, boolean refused) {
        Map<String, Object> row = Map.of("shape", "MISSING_HOUR_MULTIPLE", "multiple", multiple, "of", "SMIC_HOUR");
        assertThat(refusals(row)).isEqualTo(refused ? List.of("penalty-multiple-range penalties[0].multiple") : List.of());
    }

    @Test
    void a_multiple_is_of_an_amount_of_the_hour() {
        Map<String, Object> row = new HashMap<>(Map.of("shape", "MISSING_HOUR_MULTIPLE", "multiple", "4", "of", "EU_STATE"));
        assertThat(refusals(row)).containsExactly("penalty-not-hourly penalties[0].of");
        row.put("of", "SOCIAL_SECURITY_HOUR");
        assertThat(Penalties.read(fields(row)).list()).containsExactly(new MissingHourMultiple(new BigDecimal("4"), LegalAmount.SOCIAL_SECURITY_HOUR));
        row.remove("of");
        assertThat(refusals(row)).containsExactly("required penalties[0].of");
    }

    @Test
    void each_shape_says_what_it_lacks() {
        assertThat(refusals(Map.of("amount", "5"))).containsExactly("required penalties[0].shape");
        assertThat(refusals(Map.of("shape", "MISSING_HOUR"))).containsExactly("required penalties[0].amount");
        assertThat(refusals(Map.of("shape", "MISSING_HOUR", "amount", "0"))).containsExactly("limit-positive penalties[0].amount");
        assertThat(refusals(Map.of("shape", "LATE_DAY", "amount", "5"))).containsExactly("required penalties[0].document");
        assertThat(refusals(Map.of("shape", "LUMP_SUM", "amount", "5"))).containsExactly("required penalties[0].event");
    }

    @Test
    void a_cap_needs_what_it_is_a_part_of() {
        Fields alone = Fields.of(Map.of("penaltyCap", "20"));
        Penalties.read(alone);
        assertThat(alone.problems()).extracting(problem -> problem.place().field()).containsExactly("penaltyCapBase");
        Fields base = Fields.of(Map.of("penaltyCapBase", "1000"));
        Penalties.read(base);
        assertThat(base.problems()).extracting(problem -> problem.place().field()).containsExactly("penaltyCap");
    }
}
