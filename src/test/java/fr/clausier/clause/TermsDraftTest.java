package fr.clausier.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.formula.FixedHours;
import fr.clausier.clause.formula.LabourShare;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Problem;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsDraftTest {

    private static Map<String, Object> fixed() {
        return new HashMap<>(Map.of("startsOn", "01/01/2026", "endsOn", "31/12/2026", "modalities", List.of("DIRECT_HIRE", "LABOUR_SUPPLY"),
            "groups", "RSA, DELD", "formula", "FIXED", "fixedHours", "833"));
    }

    private static Map<String, Object> labourShare() {
        Map<String, Object> values = fixed();
        values.remove("fixedHours");
        values.putAll(Map.of("formula", "LABOUR_SHARE", "baseAmount", "1 000 000,00", "labourShare", "50", "insertionRate", "5",
            "hourlyCost", "30"));
        return values;
    }

    private static Stream<String> refusals(Map<String, Object> values) {
        Fields fields = Fields.of(values);
        TermsDraft.read(fields);
        return fields.problems().stream().map(problem -> problem.code() + " " + problem.place().field());
    }

    @Test
    void what_a_contract_seldom_changes_has_a_usual_value() {
        Fields fields = Fields.of(fixed());
        TermsDraft draft = TermsDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        assertThat(draft.legalBasis()).isEqualTo(LegalBasis.CONDITION);
        assertThat(draft.when().cadence()).isEqualTo(Cadence.MONTHLY);
        assertThat(draft.when().dueDay()).isEqualTo(15);
        assertThat(draft.what().monthlyCeiling()).isEqualTo(Hours.of(220));
        assertThat(draft.what().training().counts()).isFalse();
        assertThat(draft.effectiveFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void all_terms_are_read() {
        Map<String, Object> values = labourShare();
        values.putAll(Map.of("effectiveFrom", "2026-03-01", "legalBasis", "RESERVED_SIAE", "cadence", "QUARTERLY", "dueDay", "31",
            "monthlyCeiling", "151,67", "trainingCounts", "on", "fitChanges", "EITI:SUBCONTRACTING=yes;AI:LABOUR_SUPPLY:CDD=yes"));
        Fields fields = Fields.of(values);
        TermsDraft draft = TermsDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        assertThat(draft.window()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(draft.who().groups()).containsExactlyInAnyOrder(EligibleGroup.RSA, EligibleGroup.DELD);
        assertThat(draft.how().modalities()).containsExactlyInAnyOrder(Modality.DIRECT_HIRE, Modality.LABOUR_SUPPLY);
        assertThat(draft.target().formula()).isInstanceOf(LabourShare.class);
        assertThat(draft.target().due(fr.clausier.contract.base.LotBase.NONE, LocalDate.EPOCH)).isEqualTo(Hours.of(833));
        assertThat(draft.what().training().counts()).isTrue();
        assertThat(draft.what().monthlyCeiling()).isEqualTo(Hours.of("151.67"));
        assertThat(draft.how().fit()).hasToString("AI:LABOUR_SUPPLY:CDD=yes;EITI:SUBCONTRACTING=yes");
    }

    @Test
    void everything_missing_is_named_at_once() {
        assertThat(refusals(Map.of())).containsExactlyInAnyOrder("required startsOn", "required endsOn", "required modalities",
            "required groups", "required formula");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "endsOn, 31/12/2025, ends-before-start endsOn", "endsOn, 02/01/2056, window-too-long endsOn",
        "dueDay, 0, due-day-range dueDay", "dueDay, 32, due-day-range dueDay", "dueDay, quinze, integer-format dueDay",
        "monthlyCeiling, 0, ceiling-range monthlyCeiling", "monthlyCeiling, 745, ceiling-range monthlyCeiling",
        "fixedHours, 0, target-zero fixedHours", "fixedHours, -5, hours-range fixedHours", "fixedHours, beaucoup, hours-format fixedHours",
        "fixedHours, 10000000, hours-range fixedHours", "fixedHours, -, required fixedHours",
        "effectiveFrom, 01/01/2027, terms-after-window effectiveFrom", "groups, RSA;INCONNU, code-unknown groups",
        "fitChanges, EITI:VOLER=yes, fit-change-format fitChanges", "formula, MAGIC, code-unknown formula"})
    void a_refused_term_says_which_and_why(String field, String value, String expected) {
        Map<String, Object> values = fixed();
        values.put(field, value == null ? "" : value.replace(';', ','));
        assertThat(refusals(values)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "hourlyCost, 0, hourly-cost-range hourlyCost", "hourlyCost, 10001, hourly-cost-range hourlyCost",
        "hourlyCost, -, required hourlyCost", "baseAmount, -, required baseAmount",
        "labourShare, 101, percent-range labourShare", "insertionRate, -, required insertionRate", "baseAmount, 1000, target-zero baseAmount"})
    void a_labour_share_that_cannot_be_computed_says_why(String field, String value, String expected) {
        Map<String, Object> values = labourShare();
        values.put(field, value == null ? "" : value);
        assertThat(refusals(values)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"1199.99, DOWN, true", "1200, DOWN, false", "1198.80, DOWN, true", "600, NEAREST, false", "599.99, NEAREST, true", "0.01, UP, false",
        "0, UP, true", "6, HUNDREDTH, false", "5.99, HUNDREDTH, true"})
    void a_labour_share_that_rounds_to_nothing_is_refused(String amount, String rounding, boolean refused) {
        Map<String, Object> values = labourShare();
        values.putAll(Map.of("baseAmount", amount, "rounding", rounding));
        assertThat(refusals(values)).containsExactlyElementsOf(refused ? List.of("target-zero baseAmount") : List.of());
    }

    @Test
    void a_due_day_the_month_lacks_is_its_last_day() {
        Terms terms = TermsExample.terms().declared(Cadence.MONTHLY, 31).build();
        assertThat(terms.dueDate(java.time.YearMonth.of(2024, 1))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(terms.dueDate(java.time.YearMonth.of(2026, 12))).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, 2026-02, 2026-03-15", "QUARTERLY, 2026-01, 2026-04-15", "QUARTERLY, 2026-03, 2026-04-15",
        "QUARTERLY, 2026-10, 2027-01-15", "HALF_YEARLY, 2026-06, 2026-07-15", "HALF_YEARLY, 2026-07, 2027-01-15"})
    void hours_are_declared_in_the_month_after_their_period(Cadence cadence, String month, LocalDate due) {
        assertThat(TermsExample.terms().declared(cadence, 15).build().dueDate(java.time.YearMonth.parse(month))).isEqualTo(due);
    }

    @Test
    void a_fixed_target_keeps_its_decimals() {
        Map<String, Object> values = fixed();
        values.put("fixedHours", "300,50");
        assertThat(TermsDraft.read(Fields.of(values)).target().formula()).isEqualTo(new FixedHours(Hours.of("300.50")));
    }

    @Test
    void a_wrong_value_is_shown_as_it_was_typed() {
        Map<String, Object> values = fixed();
        values.put("dueDay", "32");
        Fields fields = Fields.of(values);
        TermsDraft.read(fields);
        assertThat(fields.problems()).extracting(Problem::found).containsExactly("32");
    }
}
