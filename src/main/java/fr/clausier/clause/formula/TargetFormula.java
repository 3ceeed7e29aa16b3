package fr.clausier.clause.formula;

import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How the hours due are made. Each shape answers with exact decimals and shows its arithmetic. */
public sealed interface TargetFormula permits FixedHours, LabourShare, TurnoverTranches, AmountSteps, WorkedShare, StaffShare {

    FormulaKind kind();

    /**
     * Hours due on a day, never negative.
     *
     * @param base what has changed the base of the clause by then: invoices, orders, options, hours worked
     */
    Hours due(LotBase base, LocalDate day, Rounding rounding);

    /** The operands and the result, for a sentence in the reader's language ({@code reason.target-…}). */
    Reason arithmetic(LotBase base, LocalDate day, Rounding rounding);

    /**
     * Hours to expect by a day where the formula itself tells, because what is due grows with the work; empty where the hours due
     * are known from the start and expected at an even pace.
     */
    default Optional<Hours> expected(LotBase base, LocalDate day, Rounding rounding) {
        return Optional.empty();
    }

    /** Writes the shape as {@link TargetReading} reads it. */
    void write(Map<String, Object> document);
}
