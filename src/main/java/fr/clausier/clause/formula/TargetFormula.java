package fr.clausier.clause.formula;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;

/** How the hours due are made. Each shape answers with exact decimals and shows its arithmetic. */
public sealed interface TargetFormula permits FixedHours, LabourShare {

    FormulaKind kind();

    /** Hours due under the formula, never negative. */
    Hours due();

    /** The operands and the result, for a sentence in the reader's language ({@code reason.target-…}). */
    Reason arithmetic();
}
