package fr.clausier.clause.formula;

import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.util.Map;

/**
 * no hours are due on a reserved lot; the operator's staff must hold at least a share of disadvantaged or disabled workers,
 * 50 % by article R2113-7.
 */
public record StaffShare(Percent least) implements TargetFormula {

    static final int VERSION = 1;

    @Override
    public FormulaKind kind() {
        return FormulaKind.STAFF_SHARE;
    }

    @Override
    public Hours due(LotBase base, LocalDate day, Rounding rounding) {
        return Hours.ZERO;
    }

    @Override
    public Reason arithmetic(LotBase base, LocalDate day, Rounding rounding) {
        return Reason.of("R-25", VERSION, "target-staff-share", Map.of("least", least.toString()));
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("staffShare", least.toString());
    }
}
