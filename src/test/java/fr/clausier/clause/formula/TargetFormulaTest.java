package fr.clausier.clause.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.RulePage;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TargetFormulaTest {

    @TestFactory
    Stream<DynamicTest> R_20_hours_due_are_those_of_the_page() {
        return RulePage.of("R-20").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(new FixedHours(Hours.of(row.get("hours"))).due()).isEqualTo(Hours.of(row.get("due")))));
    }

    @TestFactory
    Stream<DynamicTest> R_21_hours_due_are_those_of_the_page() {
        return RulePage.of("R-21").examples().stream().map(row -> DynamicTest.dynamicTest(row.toString(), () ->
            assertThat(new LabourShare(Money.of(row.get("amount")), Percent.of(row.get("labour share")),
                Percent.of(row.get("insertion rate")), Money.of(row.get("hourly cost"))).due()).isEqualTo(Hours.of(row.get("due")))));
    }

    @Test
    void the_arithmetic_shows_every_operand_and_the_result_before_rounding() {
        LabourShare target = new LabourShare(Money.of("1000000"), Percent.of("50"), Percent.of("5"), Money.of("30"));
        assertThat(target.kind()).isEqualTo(FormulaKind.LABOUR_SHARE);
        assertThat(target.arithmetic().facts()).isEqualTo(Map.of("amount", "1000000.00", "labour-share", "50", "insertion-rate", "5",
            "hourly-cost", "30.00", "exact", "833.33", "due", "833.00"));
        assertThat(new FixedHours(Hours.of(300)).arithmetic().facts()).isEqualTo(Map.of("due", "300.00"));
    }

    @Test
    void a_target_that_cannot_be_computed_cannot_be_made() {
        assertThatThrownBy(() -> new LabourShare(Money.of("1"), Percent.of("5"), Percent.of("5"), Money.ZERO))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixedHours(Hours.of("-1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
