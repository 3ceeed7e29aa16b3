package fr.clausier.clause.formula;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * the labour part of the amount, of which a rate goes to insertion, turned into hours by the hourly cost of labour.
 * 1,000,000 € × 50 % × 5 % ÷ 30 € = 833.33, rounded down to the hour: 833 h.
 *
 * @param amount amount of the lot in euros excluding VAT
 * @param labour labour share of the amount, by trade (masonry 50 %, interior painting 70 %…)
 * @param rate part of the labour that goes to insertion
 * @param hourlyCost full cost of an hour of labour, in euros
 */
public record LabourShare(Money amount, Percent labour, Percent rate, Money hourlyCost) implements TargetFormula {

    private static final int SHOWN_DECIMALS = 2;

    /** @throws IllegalArgumentException if the hourly cost is not above zero or the amount is negative */
    public LabourShare {
        if (!hourlyCost.isPositive() || amount.isNegative()) {
            throw new IllegalArgumentException("an hours target needs an hourly cost above zero and an amount that is not negative");
        }
    }

    @Override
    public FormulaKind kind() {
        return FormulaKind.LABOUR_SHARE;
    }

    @Override
    public Hours due() {
        return new Hours(quotient(0));
    }

    @Override
    public Reason arithmetic() {
        return Reason.of("R-21", 1, "target-labour-share", Map.of("amount", amount.toString(), "labour-share", labour.toString(),
            "insertion-rate", rate.toString(), "hourly-cost", hourlyCost.toString(),
            "exact", quotient(SHOWN_DECIMALS).toPlainString(), "due", due().toString()));
    }

    /** One division, at the end, rounded down: rounding the labour part first would lose hours. */
    private BigDecimal quotient(int decimals) {
        return amount.value().multiply(labour.ratio()).multiply(rate.ratio())
            .divide(hourlyCost.value(), decimals, RoundingMode.DOWN);
    }
}
