package fr.clausier.clause.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.RulePage;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.contract.base.Entries;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TargetFormulaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final List<AmountSteps.Step> STEPS = List.of(step("100000", 150), step("200000", 300), step("400000", 450), step(null, 900));

    private static AmountSteps.Step step(String below, long hours) {
        return new AmountSteps.Step(below == null ? null : Money.of(below), Hours.of(hours));
    }

    private static LotBase base(String text) {
        return new LotBase(Arrays.stream(text.split(";")).map(String::trim).filter(each -> !each.isEmpty()).map(TargetFormulaTest::entry).toList());
    }

    private static BaseEntry entry(String text) {
        String[] parts = text.split(" ");
        BaseKind kind = BaseKind.valueOf(parts[1]);
        return Entries.of(kind, parts[0], kind.carriesAmount() ? parts[2] : null, kind.carriesHours() ? parts[2] : null);
    }

    private static Stream<DynamicTest> page(String id, Function<Map<String, String>, TargetFormula> formula) {
        return RulePage.of(id).examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            TargetFormula made = formula.apply(row);
            LotBase base = base(row.get("base"));
            LocalDate day = LocalDate.parse(row.get("day"));
            assertThat(made.due(base, day, Rounding.DOWN)).isEqualTo(Hours.of(row.get("due")));
            assertThat(made.expected(base, day, Rounding.DOWN)).isEqualTo(Optional.ofNullable(row.get("expected")).map(Hours::of));
            assertThat(made.arithmetic(base, day, Rounding.DOWN).rule()).isEqualTo(id);
            if (made.kind() != FormulaKind.STAFF_SHARE) {
                assertThat(made.arithmetic(base, day, Rounding.DOWN).facts()).containsEntry("due", row.get("due"));
            }
            assertThat(RulePage.of(id).text()).contains("Version " + made.arithmetic(base, day, Rounding.DOWN).version() + " ");
        }));
    }

    @TestFactory
    Stream<DynamicTest> R_20_hours_due_are_those_of_the_page() {
        return page("R-20", row -> new FixedHours(Hours.of(row.get("hours"))));
    }

    @TestFactory
    Stream<DynamicTest> R_21_hours_due_are_those_of_the_page() {
        return page("R-21", row -> new LabourShare(Money.of(row.get("amount")), Percent.of(row.get("labour share")),
            Percent.of(row.get("insertion rate")), Money.of(row.get("hourly cost"))));
    }

    @TestFactory
    Stream<DynamicTest> R_22_hours_due_and_expected_are_those_of_the_page() {
        return page("R-22", row -> new TurnoverTranches(Money.of(row.get("trigger")), Money.of(row.get("tranche")),
            Hours.of(row.get("hours per tranche")), row.get("full").equals("yes")));
    }

    @TestFactory
    Stream<DynamicTest> R_23_hours_due_are_those_of_the_page() {
        return page("R-23", row -> new AmountSteps(Money.of(row.get("amount")), STEPS));
    }

    @TestFactory
    Stream<DynamicTest> R_24_hours_due_are_those_of_the_page() {
        return page("R-24", row -> new WorkedShare(Percent.of(row.get("share"))));
    }

    @TestFactory
    Stream<DynamicTest> R_25_hours_due_are_those_of_the_page() {
        return page("R-25", row -> new StaffShare(Percent.of(row.get("least"))));
    }

    @TestFactory
    Stream<DynamicTest> R_26_rounding_is_that_of_the_page() {
        return RulePage.of("R-26").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(Rounding.valueOf(row.get("rounding")).quotient(new BigDecimal(row.get("dividend")), new BigDecimal(row.get("divisor"))))
                .isEqualTo(Hours.of(row.get("hours")))));
    }

    @Test
    void the_rounding_of_the_terms_is_applied_to_the_target() {
        LabourShare share = new LabourShare(Money.of("1000000"), Percent.of("50"), Percent.of("5"), Money.of("30"));
        assertThat(new Target(share, Rounding.UP).due(LotBase.NONE, DAY)).isEqualTo(Hours.of(834));
        assertThat(new Target(share, Rounding.HUNDREDTH).due(LotBase.NONE, DAY)).isEqualTo(Hours.of("833.33"));
        assertThat(new Target(share, Rounding.UP).arithmetic(LotBase.NONE, DAY).facts()).containsEntry("due", "834.00").containsEntry("rounding", "Rounding.UP");
        assertThat(new Target(share, Rounding.UP).expected(LotBase.NONE, DAY)).isEmpty();
        assertThat(new Target(new WorkedShare(Percent.of("5")), Rounding.UP).expected(base("2026-01-31 HOURS_WORKED 1010"), DAY)).contains(Hours.of(51));
        assertThat(new Target(new WorkedShare(Percent.of("5")), Rounding.NEAREST).due(base("2026-01-31 HOURS_WORKED 1010"), DAY)).isEqualTo(Hours.of(51));
        assertThat(new Target(new TurnoverTranches(Money.ZERO, Money.of("2000"), Hours.of(1), false), Rounding.HUNDREDTH)
            .due(base("2026-01-31 INVOICE 5000"), DAY)).isEqualTo(Hours.of("2.50"));
    }

    @Test
    void the_arithmetic_shows_every_operand_and_the_result_before_rounding() {
        LabourShare target = new LabourShare(Money.of("1000000"), Percent.of("50"), Percent.of("5"), Money.of("30"));
        assertThat(target.kind()).isEqualTo(FormulaKind.LABOUR_SHARE);
        assertThat(target.arithmetic(LotBase.NONE, DAY, Rounding.DOWN).facts()).isEqualTo(Map.of("amount", "1000000.00", "labour-share", "50",
            "insertion-rate", "5", "hourly-cost", "30.00", "exact", "833.33", "due", "833.00", "rounding", "Rounding.DOWN"));
        assertThat(new FixedHours(Hours.of(300)).arithmetic(LotBase.NONE, DAY, Rounding.DOWN).facts()).isEqualTo(Map.of("due", "300.00"));
        assertThat(target.arithmetic(base("2026-01-01 OPTION 500000"), DAY, Rounding.DOWN).code()).isEqualTo("target-labour-share-added");
        assertThat(new AmountSteps(Money.of("400000"), STEPS).arithmetic(LotBase.NONE, DAY, Rounding.DOWN).facts())
            .isEqualTo(Map.of("amount", "400000.00", "due", "900.00", "from", "400000.00"));
        assertThat(new AmountSteps(Money.of("5"), STEPS).arithmetic(LotBase.NONE, DAY, Rounding.DOWN).facts())
            .isEqualTo(Map.of("amount", "5.00", "due", "150.00", "below", "100000.00"));
    }

    @Test
    void a_target_that_cannot_be_computed_cannot_be_made() {
        assertThatThrownBy(() -> new LabourShare(Money.of("1"), Percent.of("5"), Percent.of("5"), Money.ZERO))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixedHours(Hours.of("-1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TurnoverTranches(Money.ZERO, Money.ZERO, Hours.of(1), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AmountSteps(Money.ZERO, List.of(step("5", 1)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AmountSteps(Money.ZERO, List.of(step("5", 1), step("5", 2), step(null, 3)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AmountSteps(Money.ZERO, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
