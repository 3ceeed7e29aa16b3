package fr.clausier.clause.formula;

import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.util.Map;

/** the contract writes the number of hours; parts, options and renewals that carry hours add theirs once they are affirmed. */
public record FixedHours(Hours hours) implements TargetFormula {

    static final int VERSION = 2;

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
    public Hours due(LotBase base, LocalDate day, Rounding rounding) {
        return hours.plus(base.addedHours(day)).max(Hours.ZERO);
    }

    @Override
    public Reason arithmetic(LotBase base, LocalDate day, Rounding rounding) {
        Hours added = base.addedHours(day);
        return added.isZero() ? Reason.of("R-20", VERSION, "target-fixed", Map.of("due", hours.toString()))
            : Reason.of("R-20", VERSION, "target-fixed-added", Map.of("hours", hours.toString(), "added", added.toString(),
                "due", due(base, day, rounding).toString()));
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("fixedHours", hours.toString());
    }
}
