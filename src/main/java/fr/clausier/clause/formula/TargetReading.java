package fr.clausier.clause.formula;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the shape of a target from the fields of a form, a file or a program. */
final class TargetReading {

    private static final Money HIGHEST_COST = Money.of("10000");
    private static final Hours MOST_HOURS = Hours.of("9999999.99");
    private static final Percent HALF = Percent.of("50");

    private final Fields fields;

    TargetReading(Fields fields) {
        this.fields = fields;
    }

    /** Null when the shape or one of its values is missing or wrong. */
    TargetFormula formula() {
        FormulaKind kind = fields.requiredCode("formula", FormulaKind.class);
        return kind == null ? null : switch (kind) {
            case FIXED -> fixed();
            case LABOUR_SHARE -> labourShare();
            case TURNOVER_TRANCHES -> tranches();
            case AMOUNT_STEPS -> steps();
            case WORKED_SHARE -> worked();
            case STAFF_SHARE -> staff();
        };
    }

    private TargetFormula fixed() {
        Hours hours = hours("fixedHours");
        if (hours != null && hours.isZero()) {
            fields.refuse("target-zero", "fixedHours");
        }
        return hours == null ? null : new FixedHours(hours);
    }

    private TargetFormula labourShare() {
        Money amount = amount("baseAmount");
        Percent labour = fields.required("labourShare", fields.percent("labourShare"));
        Percent rate = fields.required("insertionRate", fields.percent("insertionRate"));
        Money cost = cost();
        if (Stream.of(amount, labour, rate, cost).anyMatch(Objects::isNull)) {
            return null;
        }
        return new LabourShare(amount, labour, rate, cost);
    }

    private TargetFormula tranches() {
        Money trigger = amount("trigger");
        Money tranche = amount("tranche");
        Hours each = hours("hoursPerTranche");
        if (tranche != null && !tranche.isPositive()) {
            fields.refuse("limit-positive", "tranche");
            return null;
        }
        if (each != null && !each.isPositive()) {
            fields.refuse("limit-positive", "hoursPerTranche");
            return null;
        }
        return trigger == null || tranche == null || each == null ? null
            : new TurnoverTranches(trigger, tranche, each, fields.answer("fullTranches", true));
    }

    private TargetFormula steps() {
        Money amount = amount("baseAmount");
        List<AmountSteps.Step> steps = new ArrayList<>();
        boolean whole = true;
        for (Fields row : fields.list("steps")) {
            Money below = row.money("below");
            Hours hours = new TargetReading(row).hours("hours");
            whole &= hours != null && (below != null || !row.has("below"));
            steps.add(new AmountSteps.Step(below, hours));
        }
        if (whole && !AmountSteps.rise(steps)) {
            fields.refuse("steps-order", "steps");
            return null;
        }
        return amount == null || !whole ? null : new AmountSteps(amount, steps);
    }

    private TargetFormula worked() {
        Percent share = positive("workedShare", fields.required("workedShare", fields.percent("workedShare")));
        return share == null ? null : new WorkedShare(share);
    }

    private TargetFormula staff() {
        Percent least = fields.has("staffShare") ? positive("staffShare", fields.percent("staffShare")) : HALF;
        return least == null ? null : new StaffShare(least);
    }

    private Percent positive(String field, Percent percent) {
        if (percent != null && percent.value().signum() == 0) {
            fields.refuse("limit-positive", field);
            return null;
        }
        return percent;
    }

    private Money amount(String field) {
        return fields.required(field, fields.money(field));
    }

    private Hours hours(String field) {
        Hours hours = fields.required(field, fields.hours(field));
        if (hours != null && (hours.isNegative() || hours.isMoreThan(MOST_HOURS))) {
            fields.refuse("hours-range", field);
            return null;
        }
        return hours;
    }

    private Money cost() {
        Money cost = amount("hourlyCost");
        if (cost != null && (!cost.isPositive() || cost.compareTo(HIGHEST_COST) > 0)) {
            fields.refuse("hourly-cost-range", "hourlyCost");
            return null;
        }
        return cost;
    }
}
