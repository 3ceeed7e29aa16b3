package fr.clausier.compliance.forecast;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.clause.term.EurosMethod;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Siret;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads what a forecast rests on from the decided lines of a lot: whoever looks, the lines are all there, so everyone gets the same forecast.
 *
 * @param decisions decisions on the lot's lines until the month
 * @param euros how subcontracted euros become hours, null when they do not
 * @param answered months somebody answered for, hours or zero
 */
public record ForecastSources(YearMonth month, Period window, Collection<Decision> decisions, Set<YearMonth> answered, LotBase base,
        EurosMethod euros) {

    /** Tells one placement from another as their lines show it. */
    private record Placed(String participant, Siret employer, Modality modality, ContractType contract, Period days) {

        static Placed of(LineFacts line) {
            return new Placed(line.participant(), line.employer(), line.modality(), line.contract(), line.placement());
        }
    }

    public ForecastFacts facts() {
        TreeMap<YearMonth, Hours> counted = new TreeMap<>();
        Map<Placed, Map<YearMonth, Hours>> placed = new LinkedHashMap<>();
        for (Decision each : decisions) {
            counted.merge(each.facts().month(), each.counted(), Hours::plus);
            placed.computeIfAbsent(Placed.of(each.facts()), key -> new TreeMap<>()).merge(each.facts().month(), each.counted(), Hours::plus);
        }
        base.subcontractedBy(month).forEach((each, amount) -> counted.merge(each, converted(amount), Hours::plus));
        List<Staffing> placements = placed.entrySet().stream().map(each -> new Staffing(each.getKey().days(), each.getValue())).toList();
        return new ForecastFacts(month, window, counted, silent(counted.keySet()), placements, plan(sum(counted)).orElse(null));
    }

    private Set<YearMonth> silent(Set<YearMonth> declared) {
        Set<YearMonth> silent = new HashSet<>();
        YearMonth last = YearMonth.from(window.to()).isBefore(month) ? YearMonth.from(window.to()) : month;
        for (YearMonth each = YearMonth.from(window.from()); !each.isAfter(last); each = each.plusMonths(1)) {
            if (!declared.contains(each) && !answered.contains(each)) {
                silent.add(each);
            }
        }
        return silent;
    }

    /** The plan typed; failing that, what the orders planned would bring at the hours counted so far per euro ordered. */
    private Optional<HoursPlan> plan(Hours counted) {
        LocalDate day = month.atEndOfMonth();
        if (!day.isBefore(window.to())) {
            return Optional.empty();
        }
        Optional<HoursPlan> typed = base.planned(day).map(toDate -> new HoursPlan(toDate, base.planned(window.to()).orElse(toDate).minus(toDate)));
        BigDecimal ordered = base.ordered(day).value();
        BigDecimal planned = base.plannedOrders(day, window.to()).value();
        if (typed.isPresent() || ordered.signum() <= 0 || planned.signum() <= 0) {
            return typed;
        }
        return Optional.of(new HoursPlan(counted, new Hours(counted.value().multiply(planned).divide(ordered, MathContext.DECIMAL128))));
    }

    private Hours converted(Money amount) {
        return euros == null ? Hours.ZERO : euros.hours(amount);
    }

    private static Hours sum(Map<YearMonth, Hours> hours) {
        return hours.values().stream().reduce(Hours.ZERO, Hours::plus);
    }
}
