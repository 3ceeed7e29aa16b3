package fr.clausier.clause.formula;

import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * hours by steps of the amount: 150 h below 100,000 €, 300 h below 200,000 €, 450 h below 400,000 €, 900 h from there on.
 * Parts, options and renewals add their amounts once they are affirmed.
 *
 * @param amount amount of the lot in euros excluding VAT
 * @param steps lowest first; the last one alone has no upper bound
 */
public record AmountSteps(Money amount, List<Step> steps) implements TargetFormula {

    static final int VERSION = 1;

    /** @param below amount, excluded, up to which the step holds; null for the last one */
    public record Step(Money below, Hours hours) { }

    /** @throws IllegalArgumentException unless bounds rise and the last step alone has none */
    public AmountSteps {
        steps = List.copyOf(steps);
        if (!rise(steps) || amount.isNegative()) {
            throw new IllegalArgumentException("steps rise to a last one without bound, and an amount is not negative");
        }
    }

    /** Whether bounds rise strictly and the last step alone has none. */
    public static boolean rise(List<Step> steps) {
        Money before = null;
        for (int i = 0; i < steps.size(); i++) {
            Money below = steps.get(i).below();
            if ((below == null) != (i == steps.size() - 1) || below != null && before != null && below.compareTo(before) <= 0) {
                return false;
            }
            before = below;
        }
        return !steps.isEmpty();
    }

    @Override
    public FormulaKind kind() {
        return FormulaKind.AMOUNT_STEPS;
    }

    @Override
    public Hours due(LotBase base, LocalDate day, Rounding rounding) {
        return step(base, day).hours();
    }

    @Override
    public Reason arithmetic(LotBase base, LocalDate day, Rounding rounding) {
        Step step = step(base, day);
        Map<String, String> facts = new TreeMap<>(Map.of("amount", amountOn(base, day).toString(), "due", step.hours().toString()));
        if (step.below() == null) {
            facts.put("from", steps.size() == 1 ? Money.ZERO.toString() : steps.get(steps.size() - 2).below().toString());
        } else {
            facts.put("below", step.below().toString());
        }
        return Reason.of("R-23", VERSION, step.below() == null ? "target-last-step" : "target-step", facts);
    }

    @Override
    public void write(Map<String, Object> document) {
        document.put("baseAmount", amount.toString());
        document.put("steps", steps.stream().map(step -> {
            Map<String, Object> row = new LinkedHashMap<>();
            if (step.below() != null) {
                row.put("below", step.below().toString());
            }
            row.put("hours", step.hours().toString());
            return row;
        }).toList());
    }

    private Money amountOn(LotBase base, LocalDate day) {
        return amount.plus(base.addedAmount(day));
    }

    private Step step(LotBase base, LocalDate day) {
        Money reached = amountOn(base, day);
        return steps.stream().filter(step -> step.below() == null || reached.compareTo(step.below()) < 0).findFirst().orElseThrow();
    }
}
