package fr.clausier.clause.formula;

import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Terms, how many: the shape of the hours target and how its result is rounded. */
public record Target(TargetFormula formula, Rounding rounding) {

    /** A target rounded down to the hour. */
    public static Target of(TargetFormula formula) {
        return new Target(formula, Rounding.DOWN);
    }

    /** Hours due on a day. */
    public Hours due(LotBase base, LocalDate day) {
        return formula.due(base, day, rounding);
    }

    /** Hours the formula itself tells to expect by a day; empty where they are expected at an even pace. */
    public Optional<Hours> expected(LotBase base, LocalDate day) {
        return formula.expected(base, day, rounding);
    }

    /** The arithmetic of the hours due on a day, for a sentence. */
    public Reason arithmetic(LotBase base, LocalDate day) {
        return formula.arithmetic(base, day, rounding);
    }

    /** Reads the part; null when the shape or one of its values is missing or wrong, which the fields' problems then tell. */
    public static Target read(Fields fields) {
        Rounding rounding = fields.code("rounding", Rounding.class);
        TargetFormula formula = new TargetReading(fields).formula();
        if (formula == null) {
            return null;
        }
        Target target = new Target(formula, rounding == null ? Rounding.DOWN : rounding);
        if (formula.kind() == FormulaKind.LABOUR_SHARE && target.due(LotBase.NONE, LocalDate.EPOCH).isZero()) {
            fields.refuse("target-zero", "baseAmount");
        }
        return target;
    }

    /** Writes the part as it is read. */
    public void write(Map<String, Object> document) {
        document.put("formula", formula.kind().name());
        document.put("rounding", rounding.name());
        formula.write(document);
    }
}
