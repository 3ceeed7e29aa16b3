package fr.clausier.web.law;

import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalSeries;
import fr.clausier.law.LegalValue;
import fr.clausier.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** One legal amount and its values as a page shows them, the latest first. */
public record AmountView(LegalAmount amount, List<Line> lines) {

    /** @param lastDay null for the latest value; @param isToday whether it is the one that holds today */
    public record Line(LegalValue value, LocalDate lastDay, boolean isToday) {

        /** The figure as the language writes it, with at least the decimals of its unit. */
        public String figure(Words words) {
            int decimals = Math.max(value.amount().unit().decimals(), value.value().stripTrailingZeros().scale());
            return words.decimal(value.value(), decimals);
        }
    }

    static List<AmountView> of(LegalSeries series, LocalDate today) {
        return Arrays.stream(LegalAmount.values()).map(amount -> new AmountView(amount, lines(series, amount, today))).toList();
    }

    private static List<Line> lines(LegalSeries series, LegalAmount amount, LocalDate today) {
        LegalValue now = series.on(amount, today).orElse(null);
        List<Line> lines = series.values(amount).stream().map(value -> new Line(value, series.lastDay(value).orElse(null), value.equals(now)))
            .collect(Collectors.toList());
        Collections.reverse(lines);
        return lines;
    }
}
