package fr.clausier.clause.formula;

import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * hours per tranche of turnover beyond a trigger. 1 h per 2,000 € beyond 2,700,000 €: 4,700,000 € make 1,000 h. What is
 * due comes from invoices; what is expected comes from orders, which run ahead of them.
 *
 * @param trigger turnover up to which nothing is due, in euros excluding VAT
 * @param tranche euros of one tranche, above zero
 * @param hoursPerTranche hours due for each tranche
 * @param fullOnly whether a tranche begun but not reached gives nothing
 */
public record TurnoverTranches(Money trigger, Money tranche, Hours hoursPerTranche, boolean fullOnly) implements TargetFormula {

    static final int VERSION = 1;

    /** @throws IllegalArgumentException if the tranche or its hours are not above zero, or the trigger is negative */
    public TurnoverTranches {
        if (!tranche.isPositive() || !hoursPerTranche.isPositive() || trigger.isNegative()) {
            throw new IllegalArgumentException("a tranche and its hours are above zero, and a trigger is not negative");
        }
    }

    @Override
    public FormulaKind kind() {
        return FormulaKind.TURNOVER_TRANCHES;
    }

    @Override
    public Hours due(LotBase base, LocalDate day, Rounding rounding) {
        return hours(base.invoiced(day), rounding);
    }

    /** From orders; never less than what invoices already make due. */
    @Override
    public Optional<Hours> expected(LotBase base, LocalDate day, Rounding rounding) {
        return Optional.of(hours(base.ordered(day), rounding).max(due(base, day, rounding)));
    }

    @Override
    public Reason arithmetic(LotBase base, LocalDate day, Rounding rounding) {
        return Reason.of("R-22", VERSION, fullOnly ? "target-full-tranches" : "target-tranches", Map.of(
            "turnover", base.invoiced(day).toString(), "trigger", trigger.toString(), "tranche", tranche.toString(),
            "hours-per-tranche", hoursPerTranche.toString(), "ordered", base.ordered(day).toString(),
            "expected", expected(base, day, rounding).orElse(Hours.ZERO).toString(), "due", due(base, day, rounding).toString(),
            "rounding", "Rounding." + rounding));
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("trigger", trigger.toString());
        document.put("tranche", tranche.toString());
        document.put("hoursPerTranche", hoursPerTranche.toString());
        document.put("fullTranches", Boolean.toString(fullOnly));
    }

    private Hours hours(Money turnover, Rounding rounding) {
        BigDecimal beyond = turnover.minus(trigger).value().max(BigDecimal.ZERO);
        if (fullOnly) {
            BigDecimal tranches = beyond.divide(tranche.value(), 0, RoundingMode.DOWN);
            return rounding.quotient(tranches.multiply(hoursPerTranche.value()), BigDecimal.ONE);
        }
        return rounding.quotient(beyond.multiply(hoursPerTranche.value()), tranche.value());
    }
}
