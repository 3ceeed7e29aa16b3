package fr.clausier.clause.term;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * how euros subcontracted to a structure become hours, when the contract says so: their labour part, divided by the cost of an
 * hour, cut to 0.01 h. No person is named by such hours; they are shown apart from those counted line by line.
 *
 * @param labour labour part of the amount, 100 % unless the contract says otherwise
 * @param hourlyCost cost of an hour, in euros, above zero
 */
public record EurosMethod(Percent labour, Money hourlyCost) {

    private static final Percent WHOLE = Percent.of("100");

    /** @throws IllegalArgumentException if the hourly cost is not above zero */
    public EurosMethod {
        if (!hourlyCost.isPositive()) {
            throw new IllegalArgumentException("euros become hours by an hourly cost above zero");
        }
    }

    /** Hours that an amount, in euros excluding VAT, stands for. */
    public Hours hours(Money amount) {
        BigDecimal labourPart = amount.value().multiply(labour.ratio());
        return new Hours(labourPart.divide(hourlyCost.value(), 2, RoundingMode.DOWN));
    }

    /** Null when the contract converts no euros, or when what is wrong was added to the fields' problems. */
    static EurosMethod read(Fields fields) {
        Money cost = fields.money("eurosPerHour");
        Percent labour = fields.percent("eurosLabour");
        if (cost != null && !cost.isPositive()) {
            fields.refuse("hourly-cost-range", "eurosPerHour");
            return null;
        }
        if (cost == null && labour != null) {
            fields.required("eurosPerHour", null);
        }
        return cost == null ? null : new EurosMethod(labour == null ? WHOLE : labour, cost);
    }

    void write(Map<String, Object> document) {
        document.put("eurosPerHour", hourlyCost.toString());
        document.put("eurosLabour", labour.toString());
    }
}
