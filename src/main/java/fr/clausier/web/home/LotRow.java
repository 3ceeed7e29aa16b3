package fr.clausier.web.home;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.contract.LinkKind;
import fr.clausier.kernel.Hours;
import fr.clausier.web.Gauge;
import java.util.Comparator;
import java.util.stream.Collectors;

/** A lot that needs someone. @param holders names of its holders */
public record LotRow(LotStatement about, String holders, Gauge gauge) {

    /** Furthest behind first. */
    static final Comparator<LotRow> WORST_FIRST = Comparator.comparing(LotRow::behindHours).reversed()
        .thenComparing(row -> row.about.contract().number()).thenComparing(row -> row.about.lot().number());

    static LotRow of(MonthBook book, LotStatement about) {
        String holders = about.links().stream().filter(link -> link.kind() == LinkKind.HOLDER).map(link -> book.nameOf(link.organisationId()))
            .collect(Collectors.joining(", "));
        return new LotRow(about, holders, Gauge.of(about.statement().due(), about.statement().done(), about.statement().review(),
            about.statement().expected()));
    }

    /** Hours expected and not counted; zero when ahead. */
    public Hours behindHours() {
        return about.statement().expected().minus(about.statement().done()).max(Hours.ZERO);
    }
}
