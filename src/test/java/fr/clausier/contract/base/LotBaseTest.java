package fr.clausier.contract.base;

import static fr.clausier.contract.base.BaseKind.CONDITIONAL_PART;
import static fr.clausier.contract.base.BaseKind.HOURS_WORKED;
import static fr.clausier.contract.base.BaseKind.INVOICE;
import static fr.clausier.contract.base.BaseKind.OPTION;
import static fr.clausier.contract.base.BaseKind.ORDER;
import static fr.clausier.contract.base.BaseKind.PLANNED_HOURS;
import static fr.clausier.contract.base.BaseKind.PLANNED_ORDER;
import static fr.clausier.contract.base.BaseKind.RENEWAL;
import static fr.clausier.contract.base.BaseKind.SUBCONTRACTED;
import static fr.clausier.contract.base.Entries.amount;
import static fr.clausier.contract.base.Entries.hours;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LotBaseTest {

    /** Every kind, with sums no two of which are alike, so that none can be taken for another. */
    private static final LotBase BASE = new LotBase(List.of(
        amount(INVOICE, "2026-01-31", "1000.00"), amount(INVOICE, "2026-02-28", "250.50"), amount(INVOICE, "2026-03-10", "-50.50"),
        amount(ORDER, "2026-01-05", "5000"), amount(ORDER, "2026-02-05", "-700"),
        amount(PLANNED_ORDER, "2026-03-01", "11"), amount(PLANNED_ORDER, "2026-04-30", "300"), amount(PLANNED_ORDER, "2026-06-30", "4000"),
        amount(CONDITIONAL_PART, "2026-02-01", "20000"), Entries.of(OPTION, "2026-03-01", "3000", "12.50"), hours(RENEWAL, "2026-04-01", "100"),
        hours(HOURS_WORKED, "2026-01-31", "1510.33"), hours(HOURS_WORKED, "2026-02-28", "1420"),
        hours(PLANNED_HOURS, "2026-01-31", "20"), hours(PLANNED_HOURS, "2026-02-28", "35.25"), hours(PLANNED_HOURS, "2026-03-31", "40"),
        amount(SUBCONTRACTED, "2026-02-15", "8000"), amount(SUBCONTRACTED, "2026-03-15", "999.99")));

    /** The day before the first of a kind, its own day, the day after, and so on for each that follows. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-04,       0,    0,     0,     0,       0,     0,    0",
        "2026-01-05,       0, 5000,     0,     0,       0,     0,    0",
        "2026-01-30,       0, 5000,     0,     0,       0,     0,    0",
        "2026-01-31, 1000.00, 5000,     0,     0, 1510.33, 20.00,    0",
        "2026-02-01, 1000.00, 5000, 20000,     0, 1510.33, 20.00,    0",
        "2026-02-04, 1000.00, 5000, 20000,     0, 1510.33, 20.00,    0",
        "2026-02-05, 1000.00, 4300, 20000,     0, 1510.33, 20.00,    0",
        "2026-02-15, 1000.00, 4300, 20000,     0, 1510.33, 20.00, 8000",
        "2026-02-27, 1000.00, 4300, 20000,     0, 1510.33, 20.00, 8000",
        "2026-02-28, 1250.50, 4300, 20000,     0, 2930.33, 55.25, 8000",
        "2026-03-01, 1250.50, 4300, 23000, 12.50, 2930.33, 55.25, 8000",
        "2026-03-09, 1250.50, 4300, 23000, 12.50, 2930.33, 55.25, 8000",
        "2026-03-10, 1200.00, 4300, 23000, 12.50, 2930.33, 55.25, 8000",
        "2026-03-15, 1200.00, 4300, 23000, 12.50, 2930.33, 55.25, 8999.99",
        "2026-03-31, 1200.00, 4300, 23000, 12.50, 2930.33, 95.25, 8999.99",
        "2026-04-01, 1200.00, 4300, 23000,112.50, 2930.33, 95.25, 8999.99"})
    void each_sum_holds_what_is_dated_that_day_or_before(LocalDate day, String invoiced, String ordered, String addedAmount,
            String addedHours, String worked, String planned, String subcontracted) {
        assertThat(BASE.invoiced(day)).as("invoiced").isEqualTo(Money.of(invoiced));
        assertThat(BASE.ordered(day)).as("ordered").isEqualTo(Money.of(ordered));
        assertThat(BASE.addedAmount(day)).as("added amount").isEqualTo(Money.of(addedAmount));
        assertThat(BASE.addedHours(day)).as("added hours").isEqualTo(Hours.of(addedHours));
        assertThat(BASE.worked(day)).as("worked").isEqualTo(Hours.of(worked));
        assertThat(BASE.planned(day)).as("planned").contains(Hours.of(planned));
        assertThat(BASE.subcontracted(day)).as("subcontracted").isEqualTo(Money.of(subcontracted));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-04-30, 311",
        "2026-03-01, 2026-04-30, 300",
        "2026-03-01, 2026-04-29, 0",
        "2026-04-29, 2026-04-30, 300",
        "2026-04-30, 2026-06-30, 4000",
        "2026-04-30, 2026-06-29, 0",
        "2026-04-30, 2026-04-30, 0",
        "2026-06-30, 2026-01-01, 0",
        "2026-01-01, 2027-01-01, 4311"})
    void planned_orders_are_those_after_a_day_until_another_that_one_included(LocalDate after, LocalDate until, String sum) {
        assertThat(BASE.plannedOrders(after, until)).isEqualTo(Money.of(sum));
    }

    @Test
    void a_lot_without_entries_sums_to_nothing_and_has_no_plan() {
        LocalDate day = LocalDate.of(2026, 3, 31);

        assertThat(LotBase.NONE.isEmpty()).isTrue();
        assertThat(LotBase.NONE.invoiced(day)).isEqualTo(Money.ZERO);
        assertThat(LotBase.NONE.ordered(day)).isEqualTo(Money.ZERO);
        assertThat(LotBase.NONE.plannedOrders(day, day.plusYears(1))).isEqualTo(Money.ZERO);
        assertThat(LotBase.NONE.addedAmount(day)).isEqualTo(Money.ZERO);
        assertThat(LotBase.NONE.addedHours(day)).isEqualTo(Hours.ZERO);
        assertThat(LotBase.NONE.worked(day)).isEqualTo(Hours.ZERO);
        assertThat(LotBase.NONE.subcontracted(day)).isEqualTo(Money.ZERO);
        assertThat(LotBase.NONE.planned(day)).isEmpty();
    }

    @Test
    void a_plan_that_starts_later_plans_zero_and_is_a_plan_all_the_same() {
        LotBase base = new LotBase(List.of(hours(PLANNED_HOURS, "2026-06-30", "40")));

        assertThat(base.planned(LocalDate.of(2026, 6, 29))).contains(Hours.ZERO);
        assertThat(base.planned(LocalDate.of(2026, 6, 30))).contains(Hours.of(40));
    }

    @Test
    void hours_worked_are_no_plan() {
        LotBase base = new LotBase(List.of(hours(HOURS_WORKED, "2026-01-31", "40")));

        assertThat(base.planned(LocalDate.of(2026, 1, 31))).isEqualTo(Optional.empty());
    }

    @Test
    void a_credit_note_larger_than_the_invoices_leaves_less_than_zero() {
        LotBase base = new LotBase(List.of(amount(INVOICE, "2026-01-31", "100"), amount(INVOICE, "2026-02-01", "-100.01")));

        assertThat(base.invoiced(LocalDate.of(2026, 2, 1))).isEqualTo(Money.of("-0.01"));
    }

    @Test
    void what_was_corrected_or_struck_counts_no_more() {
        BaseEntry standing = amount(INVOICE, "2026-01-31", "100");
        LotBase base = new LotBase(List.of(Entries.corrected(amount(INVOICE, "2026-01-31", "3000")), standing,
            Entries.struck(amount(INVOICE, "2026-01-31", "20"))));

        assertThat(base.entries()).containsExactly(standing);
        assertThat(base.invoiced(LocalDate.of(2026, 1, 31))).isEqualTo(Money.of("100"));
        assertThat(new LotBase(List.of(Entries.struck(standing))).isEmpty()).isTrue();
    }

    @Test
    void entries_with_nothing_to_sum_in_one_unit_add_nothing_in_it() {
        LotBase base = new LotBase(List.of(hours(RENEWAL, "2026-01-31", "10"), amount(OPTION, "2026-01-31", "500")));
        LocalDate day = LocalDate.of(2026, 1, 31);

        assertThat(base.addedAmount(day)).isEqualTo(Money.of("500"));
        assertThat(base.addedHours(day)).isEqualTo(Hours.of(10));
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_says_what_it_carries(BaseKind kind) {
        List<BaseKind> amounts = List.of(INVOICE, ORDER, PLANNED_ORDER, SUBCONTRACTED, CONDITIONAL_PART, OPTION, RENEWAL);
        List<BaseKind> inHours = List.of(HOURS_WORKED, PLANNED_HOURS, CONDITIONAL_PART, OPTION, RENEWAL);

        assertThat(kind.carriesAmount()).isEqualTo(amounts.contains(kind));
        assertThat(kind.carriesHours()).isEqualTo(inHours.contains(kind));
        assertThat(kind.isMonthly()).isEqualTo(List.of(HOURS_WORKED, PLANNED_HOURS).contains(kind));
        assertThat(kind.mayBeNegative()).isEqualTo(List.of(INVOICE, ORDER).contains(kind));
        assertThat(kind.isAddition()).isEqualTo(List.of(CONDITIONAL_PART, OPTION, RENEWAL).contains(kind));
    }

    @Test
    void the_kinds_are_the_nine_the_trade_names() {
        assertThat(Arrays.asList(BaseKind.values())).hasSize(9);
    }
}
