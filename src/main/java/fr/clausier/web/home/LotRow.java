package fr.clausier.web.home;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.web.Gauge;
import java.util.Comparator;

/** A lot that needs someone. @param holders names of its holders */
public record LotRow(LotStatement about, String holders, Gauge gauge) {

    /** Furthest behind first. */
    static final Comparator<LotRow> WORST_FIRST = Comparator.comparing((LotRow row) -> row.about.statement().behind()).reversed()
        .thenComparing(row -> row.about.contract().number()).thenComparing(row -> row.about.lot().number());

    static LotRow of(MonthBook book, LotStatement about) {
        return new LotRow(about, book.holdersOf(about), Gauge.of(about.statement().due(), about.statement().done(), about.statement().review(),
            about.statement().expected()));
    }
}
