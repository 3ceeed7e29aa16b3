package fr.clausier.compliance.forecast;

import static fr.clausier.compliance.forecast.Pace.EXACT;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * hours counted at the end of the window = hours counted so far + hours to come. Each month to come brings what the people placed do
 * until their planned end, or the part of the site's recent pace that goes on whoever leaves, whichever is more; with a plan, half-way to it.
 */
public final class ForecastRule {

    static final String ID = "R-33";
    static final int VERSION = 1;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** A plan is followed within these limits, whatever was done of it so far. */
    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = new BigDecimal("1.25");

    private final ForecastParameters parameters;
    private final Pace pace;

    public ForecastRule(ForecastParameters parameters) {
        this.parameters = parameters;
        this.pace = new Pace(parameters);
    }

    /** The answer where terms are not typed: there is no window to look into. */
    public static Forecast withoutTerms() {
        return untold("forecast-no-terms");
    }

    public Forecast judge(ForecastFacts facts) {
        Hours counted = facts.countedSoFar();
        List<YearMonth> left = facts.left();
        if (left.isEmpty()) {
            return new Forecast(counted, counted, counted, Band.RATE, reason("forecast-over", Map.of("counted", counted.toString())));
        }
        List<YearMonth> known = facts.started().map(facts::known).orElse(List.of());
        return known.isEmpty() ? untold("forecast-nothing-counted") : told(facts, counted, known, left);
    }

    private Forecast told(ForecastFacts facts, Hours counted, List<YearMonth> known, List<YearMonth> left) {
        BigDecimal site = pace.of(known, facts.window(), facts.window(), facts.counted());
        List<BigDecimal> people = people(facts);
        BigDecimal rest = left.stream().map(month -> month(month, facts, site, people)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal middle = facts.plan() == null ? rest : rest.add(planned(facts.plan(), counted)).divide(TWO, EXACT);
        Band band = Band.of(known.size(), left.size());
        Map<String, String> used = new TreeMap<>(Map.of("counted", counted.toString(), "pace", new Hours(site).toString(), "placed",
            Long.toString(facts.placements().stream().filter(each -> runs(each.days(), left, facts.window())).count()), "left",
            Integer.toString(left.size()), "rate", Band.RATE.toString()));
        return new Forecast(add(counted, middle.multiply(band.low().ratio())), add(counted, middle),
            add(counted, middle.multiply(band.high().ratio())), Band.RATE,
            reason(facts.plan() == null ? "forecast-pace" : "forecast-plan", used));
    }

    /** Pace of each placement; one that has no known month yet works at the mean pace of the others. */
    private List<BigDecimal> people(ForecastFacts facts) {
        List<BigDecimal> own = facts.placements().stream().map(each -> own(facts, each)).toList();
        List<BigDecimal> told = own.stream().filter(each -> each.signum() >= 0).toList();
        BigDecimal mean = told.isEmpty() ? BigDecimal.ZERO
            : told.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(told.size()), EXACT);
        return own.stream().map(each -> each.signum() < 0 ? mean : each).toList();
    }

    /** Below zero for a placement without a known month. */
    private BigDecimal own(ForecastFacts facts, Staffing placement) {
        List<YearMonth> months = facts.known(YearMonth.from(placement.days().from())).stream()
            .filter(month -> pace.worth(month, placement.days(), facts.window()).signum() > 0).toList();
        return months.isEmpty() ? BigDecimal.ONE.negate() : pace.of(months, placement.days(), facts.window(), placement.counted());
    }

    private BigDecimal month(YearMonth month, ForecastFacts facts, BigDecimal site, List<BigDecimal> people) {
        BigDecimal going = site.multiply(pace.worth(month, facts.window()), EXACT);
        BigDecimal placed = BigDecimal.ZERO;
        for (int i = 0; i < people.size(); i++) {
            placed = placed.add(people.get(i).multiply(pace.worth(month, facts.placements().get(i).days(), facts.window()), EXACT), EXACT);
        }
        return placed.max(going.multiply(parameters.renewal().ratio(), EXACT));
    }

    /** The rest of the plan, as far as the plan was followed so far. */
    private static BigDecimal planned(HoursPlan plan, Hours counted) {
        BigDecimal followed = plan.toDate().isPositive() ? counted.value().divide(plan.toDate().value(), EXACT) : BigDecimal.ONE;
        return plan.rest().value().multiply(followed.max(LEAST).min(MOST), EXACT);
    }

    private static boolean runs(Period days, List<YearMonth> left, Period window) {
        return days.overlaps(window) && left.stream().anyMatch(days::overlaps);
    }

    private static Hours add(Hours counted, BigDecimal rest) {
        return new Hours(counted.value().add(rest.setScale(2, RoundingMode.HALF_UP)));
    }

    private static Forecast untold(String code) {
        return new Forecast(null, null, null, Band.RATE, reason(code, Map.of()));
    }

    private static Reason reason(String code, Map<String, String> facts) {
        return Reason.of(ID, VERSION, code, facts);
    }
}
