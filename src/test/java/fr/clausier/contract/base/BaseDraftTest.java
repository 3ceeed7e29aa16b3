package fr.clausier.contract.base;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BaseDraftTest {

    /** "kind=INVOICE reference=F-1": values without spaces, an underscore stands for one. */
    private static Fields fields(String written) {
        Map<String, Object> values = new HashMap<>();
        for (String pair : written.split(" ")) {
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1).replace('_', ' '));
        }
        if (values.get("kind") instanceof String kind) {
            values.put("kind", kind.replace(' ', '_'));
        }
        return Fields.of(values);
    }

    private static BaseDraft sound(String written) {
        Fields fields = fields(written);
        BaseDraft draft = BaseDraft.read(fields);
        assertThat(fields.problems()).isEmpty();
        return draft;
    }

    @Test
    void an_invoice_has_a_reference_a_date_and_an_amount() {
        assertThat(sound("kind=INVOICE reference=F-1 dated=05/03/2026 amount=12_345,50 note=Situation_1")).isEqualTo(new BaseDraft(
            BaseKind.INVOICE, "F-1", LocalDate.of(2026, 3, 5), Money.of("12345.50"), null, "Situation 1", null));
    }

    @Test
    void a_credit_note_is_an_invoice_below_zero() {
        assertThat(sound("kind=INVOICE reference=AV-1 dated=2026-03-05 amount=-0,01").amount()).isEqualTo(Money.of("-0.01"));
        assertThat(sound("kind=ORDER reference=BC-1 dated=2026-03-05 amount=-99999999999,99").amount()).isEqualTo(Money.of("-99999999999.99"));
    }

    @ParameterizedTest
    @CsvSource({"month=2026-03", "month=mars_2026", "month=03/2026", "dated=2026-03-01", "dated=31/03/2026", "month=2026-03 dated=2026-07-01"})
    void hours_of_a_month_are_dated_its_last_day_and_named_by_it(String when) {
        for (String kind : List.of("HOURS_WORKED", "PLANNED_HOURS")) {
            assertThat(sound("kind=" + kind + " hours=1_510,25 " + when)).isEqualTo(new BaseDraft(BaseKind.valueOf(kind), "2026-03",
                LocalDate.of(2026, 3, 31), null, Hours.of("1510.25"), null, null));
        }
    }

    @Test
    void february_of_a_leap_year_ends_on_the_29th() {
        assertThat(sound("kind=HOURS_WORKED hours=0 month=2028-02").dated()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONDITIONAL_PART", "OPTION", "RENEWAL"})
    void what_adds_to_the_contract_carries_an_amount_hours_or_both(BaseKind kind) {
        String start = "kind=" + kind + " reference=TC1 dated=2026-03-05";

        assertThat(sound(start + " amount=10 hours=2")).extracting(BaseDraft::amount, BaseDraft::hours).containsExactly(Money.of("10"), Hours.of(2));
        assertThat(sound(start + " hours=2").amount()).isNull();
        assertThat(sound(start + " amount=10").hours()).isNull();
        assertThat(problems(start)).containsExactly("base-amount-or-hours@amount");
        assertThat(problems(start + " amount=-1")).containsExactly("base-negative@amount");
    }

    @Test
    void spaces_within_a_reference_are_one() {
        assertThat(sound("kind=INVOICE reference=F___1 dated=2026-03-05 amount=1").reference()).isEqualTo("F 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind=INVOICE | required@reference, required@dated, required@amount",
        "reference=F-1 dated=2026-03-05 amount=1 | required@kind",
        "kind=FACTURE reference=F-1 dated=2026-03-05 amount=1 | code-unknown@kind",
        "kind=INVOICE reference=F-1 dated=2026-02-30 amount=1 | date-format@dated",
        "kind=INVOICE reference=F-1 dated=2026-03-05 amount=beaucoup | money-format@amount",
        "kind=INVOICE reference=F-1 dated=2026-03-05 amount=-100000000000 | money-signed-range@amount",
        "kind=INVOICE reference=F-1 dated=2026-03-05 amount=1 hours=2 | base-amount-only@hours",
        "kind=ORDER reference=F-1 dated=2026-03-05 hours=2 | base-amount-only@hours, required@amount",
        "kind=PLANNED_ORDER reference=P-1 dated=2026-03-05 amount=-1 | base-negative@amount",
        "kind=SUBCONTRACTED reference=S-1 dated=2026-03-05 amount=-1 | base-negative@amount",
        "kind=HOURS_WORKED hours=10 | required@month",
        "kind=HOURS_WORKED hours=10 month=mars | month-format@month",
        "kind=HOURS_WORKED hours=10 dated=mars | month-format@dated",
        "kind=HOURS_WORKED month=2026-03 | required@hours",
        "kind=HOURS_WORKED month=2026-03 amount=5 hours=1 | base-hours-only@amount",
        "kind=PLANNED_HOURS month=2026-03 hours=-1 | hours-negative@hours",
        "kind=PLANNED_HOURS month=2026-03 hours=plein | hours-format@hours",
        "kind=PLANNED_HOURS month=2026-03 hours=100000000 | base-hours-range@hours"})
    void what_is_missing_or_wrong_is_said_at_its_field(String written, String expected) {
        assertThat(problems(written)).containsExactlyInAnyOrder(expected.split(", "));
    }

    @Test
    void a_reference_and_a_note_have_a_length() {
        assertThat(problems("kind=INVOICE dated=2026-03-05 amount=1 reference=" + "x".repeat(101) + " note=" + "y".repeat(1001)))
            .containsExactlyInAnyOrder("text-too-long@reference", "text-too-long@note");
    }

    private static List<String> problems(String written) {
        Fields fields = fields(written);
        BaseDraft.read(fields);
        return fields.problems().stream().filter(Problem::isError).map(problem -> problem.code() + "@" + problem.place().field()).toList();
    }
}
