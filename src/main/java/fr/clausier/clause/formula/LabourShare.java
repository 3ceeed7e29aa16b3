package fr.clausier.clause.formula;

import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * the labour part of the amount, of which a rate goes to insertion, turned into hours by the hourly cost of labour.
 * 1,000,000 € × 50 % × 5 % ÷ 30 € = 833.33, rounded down to the hour: 833 h. Parts, options and renewals add their amounts once
 * they are affirmed.
 *
 * @param amount amount of the lot in euros excluding VAT
 * @param labour labour share of the amount, by trade (masonry 50 %, interior painting 70 %…)
 * @param rate part of the labour that goes to insertion
 * @param hourlyCost full cost of an hour of labour, in euros
 */
public record LabourShare(Money amount, Percent labour, Percent rate, Money hourlyCost) implements TargetFormula {

    static final int VERSION = 2;
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
    public Hours due(LotBase base, LocalDate day, Rounding rounding) {
        return rounding.quotient(insertion(base, day), hourlyCost.value());
    }

    @Override
    public Reason arithmetic(LotBase base, LocalDate day, Rounding rounding) {
        Money added = base.addedAmount(day);
        Map<String, String> facts = new TreeMap<>(Map.of("amount", amount.toString(), "labour-share", labour.toString(),
            "insertion-rate", rate.toString(), "hourly-cost", hourlyCost.toString(), "rounding", "Rounding." + rounding,
            "exact", insertion(base, day).divide(hourlyCost.value(), SHOWN_DECIMALS, RoundingMode.DOWN).toPlainString(),
            "due", due(base, day, rounding).toString()));
        if (!added.equals(Money.ZERO)) {
            facts.put("added", added.toString());
        }
        return Reason.of("R-21", VERSION, added.equals(Money.ZERO) ? "target-labour-share" : "target-labour-share-added", facts);
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("baseAmount", amount.toString());
        document.put("labourShare", labour.toString());
        document.put("insertionRate", rate.toString());
        document.put("hourlyCost", hourlyCost.toString());
    }

    /** Euros of labour that go to insertion, exact. */
    private BigDecimal insertion(LotBase base, LocalDate day) {
        return amount.plus(base.addedAmount(day)).value().max(BigDecimal.ZERO).multiply(labour.ratio()).multiply(rate.ratio());
    }
}
