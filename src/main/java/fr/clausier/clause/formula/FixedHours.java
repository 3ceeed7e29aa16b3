package fr.clausier.clause.formula;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.util.Map;

/** the contract writes the number of hours. */
public record FixedHours(Hours hours) implements TargetFormula {

    /** @throws IllegalArgumentException if the number is negative */
    public FixedHours {
        if (hours.isNegative()) {
            throw new IllegalArgumentException("a clause cannot ask for a negative number of hours");
        }
    }

    @Override
    public FormulaKind kind() {
        return FormulaKind.FIXED;
    }

    @Override
    public Hours due() {
        return hours;
    }

    @Override
    public Reason arithmetic() {
        return Reason.of("R-20", 1, "target-fixed", Map.of("due", hours.toString()));
    }
}
