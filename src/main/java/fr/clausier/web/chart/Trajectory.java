package fr.clausier.web.chart;

import fr.clausier.clause.Terms;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.Statement;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The way of a clause over its window, drawn: hours counted so far, hours expected, hours due, and between which bounds the forecast
 * ends. Points are {@code x,y} in a drawing 420 wide and 170 high.
 *
 * @param band corners of the forecast; empty when nothing is foretold or the window is over
 */
public record Trajectory(Statement statement, Period window, String counted, String expected, String band, String dueAt, List<Tick> ticks) {

    private static final int LEFT = 10;
    private static final int WIDTH = 400;
    private static final int FLOOR = 140;
    private static final int HEIGHT = 125;
    private static final BigDecimal ROOM = new BigDecimal("1.4");

    /** A month named under the drawing. */
    public record Tick(YearMonth month, String x) { }

    /** Null without terms in force, or without hours due: then there is no way to draw. */
    public static Trajectory of(LotStatement about) {
        Statement statement = about.statement();
        Terms terms = about.terms().inForce(statement.day()).orElse(null);
        if (terms == null || !statement.due().isPositive() || terms.window().to() == null || statement.day().isBefore(terms.window().from())) {
            return null;
        }
        return new Drawing(statement, terms.window(), about.lines()).draw();
    }

    /** Whether the last day of the window has not come. */
    public boolean isOpen() {
        return statement.day().isBefore(window.to());
    }

    private record Drawing(Statement statement, Period window, List<JudgedLine> lines) {

        Trajectory draw() {
            Hours due = statement.due();
            boolean foretold = statement.forecast().isKnown() && statement.day().isBefore(window.to());
            String band = foretold ? point(day(), statement.done()) + " " + point(window.to(), statement.forecast().low()) + " " + point(window.to(), statement.forecast().high()) : "";
            return new Trajectory(statement, window, counted(), point(window.from(), Hours.ZERO) + " " + point(day(), statement.expected()) + " " + point(window.to(), due),
                band, y(due).toPlainString(), ticks());
        }

        /** Past the window, what was done by its last day. */
        private LocalDate day() {
            return statement.day().isAfter(window.to()) ? window.to() : statement.day();
        }

        private String counted() {
            Map<YearMonth, Hours> byMonth = lines.stream().collect(Collectors.groupingBy(line -> line.decision().facts().month(), TreeMap::new,
                Collectors.reducing(Hours.ZERO, line -> line.decision().counted(), Hours::plus)));
            List<String> points = new ArrayList<>(List.of(point(window.from(), Hours.ZERO)));
            Hours sum = Hours.ZERO;
            for (Map.Entry<YearMonth, Hours> each : byMonth.entrySet()) {
                sum = sum.plus(each.getValue());
                LocalDate end = each.getKey().atEndOfMonth();
                if (end.isAfter(window.from()) && end.isBefore(day())) {
                    points.add(point(end, sum));
                }
            }
            points.add(point(day(), statement.done()));
            return String.join(" ", points);
        }

        private List<Tick> ticks() {
            YearMonth first = YearMonth.from(window.from());
            long months = ChronoUnit.MONTHS.between(first, YearMonth.from(window.to())) + 1;
            long step = Math.max(1, (months + 5) / 6);
            List<Tick> ticks = new ArrayList<>();
            for (long i = 0; i < months; i += step) {
                YearMonth month = first.plusMonths(i);
                ticks.add(new Tick(month, x(month.atDay(1).isBefore(window.from()) ? window.from() : month.atDay(1)).toPlainString()));
            }
            return ticks;
        }

        private String point(LocalDate day, Hours hours) {
            return x(day).toPlainString() + "," + y(hours).toPlainString();
        }

        private BigDecimal x(LocalDate day) {
            long whole = Math.max(1, ChronoUnit.DAYS.between(window.from(), window.to()));
            long gone = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(window.from(), day)));
            return BigDecimal.valueOf(gone * WIDTH).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP).add(BigDecimal.valueOf(LEFT));
        }

        /** Above the hours due there is room for two fifths more; what lies beyond stands at the top. */
        private BigDecimal y(Hours hours) {
            BigDecimal most = statement.due().value().multiply(ROOM).max(statement.done().value());
            BigDecimal height = hours.value().max(BigDecimal.ZERO).min(most).multiply(BigDecimal.valueOf(HEIGHT)).divide(most, 1, RoundingMode.HALF_UP);
            return BigDecimal.valueOf(FLOOR).subtract(height);
        }
    }
}
