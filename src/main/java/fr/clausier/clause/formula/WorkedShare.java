package fr.clausier.clause.formula;

import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * a share of all the hours worked on the lot, engineering included, as the ANRU charter asks (5 % of the hours of works,
 * 10 % for gestion urbaine). Hours worked are typed or imported month by month.
 */
public record WorkedShare(Percent share) implements TargetFormula {

    static final int VERSION = 1;

    @Override
    public FormulaKind kind() {
        return FormulaKind.WORKED_SHARE;
    }

    @Override
    public Hours due(LotBase base, LocalDate day, Rounding rounding) {
        return rounding.quotient(base.worked(day).value().max(BigDecimal.ZERO).multiply(share.ratio()), BigDecimal.ONE);
    }

    /** What is due grows with the hours worked, so it is also what is expected by then. */
    @Override
    public Optional<Hours> expected(LotBase base, LocalDate day, Rounding rounding) {
        return Optional.of(due(base, day, rounding));
    }

    @Override
    public Reason arithmetic(LotBase base, LocalDate day, Rounding rounding) {
        return Reason.of("R-24", VERSION, "target-worked-share", Map.of("worked", base.worked(day).toString(), "share", share.toString(),
            "due", due(base, day, rounding).toString(), "rounding", "Rounding." + rounding));
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("workedShare", share.toString());
    }
}
