package fr.clausier.proof.forecast;

import fr.clausier.compliance.forecast.Forecast;
import fr.clausier.compliance.forecast.ForecastFacts;
import fr.clausier.compliance.forecast.ForecastParameters;
import fr.clausier.compliance.forecast.ForecastRule;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Forecasts made at several dates of lots whose end is known. */
final class BackTest {

    /** Parts of the window, in percent, at which the portfolio is looked at. */
    static final List<Integer> CUTS = List.of(15, 30, 50, 70, 85);

    /**
     * One forecast held against the truth, all in hours.
     *
     * @param seen months known since the first hours, and months left
     * @param straight hours so far ÷ days elapsed × days of the window
     */
    record Trial(Shape shape, int cut, int seen, int left, double counted, double truth, Forecast forecast, double straight) {

        double error() {
            return Math.abs(forecast.middle().value().doubleValue() - truth);
        }

        double straightError() {
            return Math.abs(straight - truth);
        }

        boolean isHeld() {
            return forecast.low().value().doubleValue() <= truth && truth <= forecast.high().value().doubleValue();
        }

        /** What came, in percent of what the middle said would come. */
        double ratio() {
            return 100 * (truth - counted) / (forecast.middle().value().doubleValue() - counted);
        }
    }

    /** Means over trials, in hours; coverage and width in percent. */
    record Score(long trials, double error, double straightError, double coverage, double width) {

        static Score of(List<Trial> trials, Predicate<Trial> wanted) {
            List<Trial> some = trials.stream().filter(wanted).toList();
            double truth = some.stream().mapToDouble(Trial::truth).sum();
            return new Score(some.size(), some.stream().mapToDouble(Trial::error).average().orElse(0),
                some.stream().mapToDouble(Trial::straightError).average().orElse(0),
                100.0 * some.stream().filter(Trial::isHeld).count() / Math.max(1, some.size()),
                100 * some.stream().mapToDouble(each -> each.forecast().high().minus(each.forecast().low()).value().doubleValue()).sum() / truth);
        }
    }

    private final ForecastRule rule;

    BackTest(ForecastParameters parameters) {
        this.rule = new ForecastRule(parameters);
    }

    /** Every forecast that can be made; where nothing is counted yet there is none, and the straight line would say zero. */
    List<Trial> over(long firstSeed, long lastSeed, int lots) {
        List<Trial> trials = new ArrayList<>();
        for (long seed = firstSeed; seed <= lastSeed; seed++) {
            Generator.portfolio(seed, lots).forEach(lot -> CUTS.forEach(cut -> trial(lot, cut, trials)));
        }
        return trials;
    }

    private void trial(GeneratedLot lot, int cut, List<Trial> trials) {
        List<YearMonth> months = lot.months();
        int gone = Math.max(1, Math.round(months.size() * cut / 100f));
        YearMonth month = months.get(gone - 1);
        ForecastFacts facts = lot.seen(month);
        Forecast forecast = rule.judge(facts);
        if (!forecast.isKnown() || gone >= months.size()) {
            return;
        }
        double counted = lot.until(month).value().doubleValue();
        double straight = counted / lot.window().daysElapsed(month.atEndOfMonth()) * lot.window().days();
        int started = (int) months.stream().takeWhile(each -> lot.until(each).isZero()).count();
        trials.add(new Trial(lot.shape(), cut, gone - started, months.size() - gone, counted, lot.total().value().doubleValue(), forecast, straight));
    }
}
