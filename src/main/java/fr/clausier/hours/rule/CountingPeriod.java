package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.clause.term.HowLong;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.line.Clock;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * a person counts during the months that the terms give to their type of work contract, from the first hire the terms name;
 * the end day included, days of suspension added where the terms say so. In the month in which the time ends, hours count whole, by
 * days, or not at all, as the terms say. A derogation valid in the month lifts the rule.
 */
public final class CountingPeriod implements LineRule {

    @Override
    public String id() {
        return "R-11";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        HowLong time = terms.howLong();
        Optional<Integer> months = time.monthsFor(line.contract());
        if (months.isEmpty() || line.isGranted(DerogationKind.COUNTING_PERIOD)) {
            return Optional.empty();
        }
        LocalDate last = clock(line, time).lastDay(months.get(), time.suspensionsProlong());
        Period days = line.daysWorked(terms.window());
        if (!line.month().atEndOfMonth().isAfter(last)) {
            return Optional.empty();
        }
        Map<String, String> facts = Map.of("month", line.month().toString(), "since", clock(line, time).since().toString(),
            "months", months.get().toString(), "last-day", last.toString(), "contract", "ContractType." + line.contract());
        return days.from().isAfter(last) ? Optional.of(Ruling.refused(because("counting-period-over", facts)))
            : lastMonth(line, time, days, last, facts);
    }

    private Optional<Ruling> lastMonth(LineFacts line, HowLong time, Period days, LocalDate last, Map<String, String> facts) {
        return switch (time.lastMonth()) {
            case WHOLE -> Optional.empty();
            case NONE -> Optional.of(Ruling.refused(because("counting-period-month", facts)));
            case BY_DAYS -> days.to().isAfter(last) ? Optional.of(afterwards(line.hours(), days, last, facts)) : Optional.empty();
        };
    }

    /** The hours of the days worked until the end are kept, to the nearest 0.01 h, a half upwards; the others are refused. */
    private Ruling afterwards(Hours hours, Period days, LocalDate last, Map<String, String> facts) {
        long kept = days.daysElapsed(last);
        BigDecimal counted = hours.value().multiply(BigDecimal.valueOf(kept)).divide(BigDecimal.valueOf(days.days()), 2, RoundingMode.HALF_UP);
        Map<String, String> more = new TreeMap<>(facts);
        more.put("kept-days", Long.toString(kept));
        more.put("days", Long.toString(days.days()));
        return Ruling.refused(hours.minus(new Hours(counted)), because("counting-period-days", more));
    }

    private static Clock clock(LineFacts line, HowLong time) {
        return switch (time.clock()) {
            case THIS_LOT -> line.clocks().onLot();
            case THIS_BUYER -> line.clocks().withBuyer();
            case ANYWHERE -> line.clocks().anywhere();
        };
    }
}
