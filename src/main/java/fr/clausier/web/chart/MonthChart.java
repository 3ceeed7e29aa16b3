package fr.clausier.web.chart;

import fr.clausier.compliance.Tally;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.kernel.Hours;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Hours of a lot, or of several, by month, drawn as bars and told as a table: the last twelve months that have any, with the empty ones between. */
public record MonthChart(List<Bar> bars) {

    private static final int MOST_BARS = 12;
    private static final int FLOOR = 120;
    private static final int STEP = 46;
    private static final BigDecimal TALLEST = BigDecimal.valueOf(110);

    /** One month. @param x left of its bar; heights are in the units of the drawing, which is 150 high */
    public record Bar(YearMonth month, Tally tally, int x, BigDecimal counted, BigDecimal review, BigDecimal refused) {

        public BigDecimal countedTop() {
            return BigDecimal.valueOf(FLOOR).subtract(counted);
        }

        public BigDecimal reviewTop() {
            return countedTop().subtract(review);
        }

        public BigDecimal refusedTop() {
            return reviewTop().subtract(refused);
        }

        /** Middle of the bar, where its name stands. */
        public int middle() {
            return x + 14;
        }
    }

    public static MonthChart of(List<JudgedLine> lines) {
        Map<YearMonth, List<Decision>> byMonth = lines.stream().map(JudgedLine::decision)
            .collect(Collectors.groupingBy(decision -> decision.facts().month(), TreeMap::new, Collectors.toList()));
        if (byMonth.isEmpty()) {
            return new MonthChart(List.of());
        }
        YearMonth last = ((TreeMap<YearMonth, List<Decision>>) byMonth).lastKey();
        YearMonth first = ((TreeMap<YearMonth, List<Decision>>) byMonth).firstKey();
        YearMonth from = first.isBefore(last.minusMonths(MOST_BARS - 1L)) ? last.minusMonths(MOST_BARS - 1L) : first;
        Map<YearMonth, Tally> tallies = new TreeMap<>();
        for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            tallies.put(month, Tally.of(byMonth.getOrDefault(month, List.of())));
        }
        return drawn(tallies);
    }

    /** Width of the drawing. */
    public int width() {
        return Math.max(6, bars.size()) * STEP + 20;
    }

    private static MonthChart drawn(Map<YearMonth, Tally> tallies) {
        Hours most = tallies.values().stream().map(Tally::declared).reduce(Hours.of("0.01"), Hours::max);
        List<Bar> bars = new ArrayList<>();
        tallies.forEach((month, tally) -> bars.add(new Bar(month, tally, 14 + bars.size() * STEP, height(tally.counted(), most),
            height(tally.review(), most), height(tally.refused(), most))));
        return new MonthChart(bars);
    }

    private static BigDecimal height(Hours hours, Hours most) {
        return hours.value().max(BigDecimal.ZERO).multiply(TALLEST).divide(most.value(), 1, RoundingMode.HALF_UP);
    }
}
