package fr.clausier.web.board;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Statement;
import fr.clausier.contract.LinkKind;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import fr.clausier.web.Gauge;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** One lot of the board. @param holders names of its holders */
public record BoardRow(LotStatement about, String buyer, String holders, Gauge gauge) {

    static BoardRow of(MonthBook book, LotStatement about) {
        Statement statement = about.statement();
        String holders = about.links().stream().filter(link -> link.kind() == LinkKind.HOLDER).map(link -> book.nameOf(link.organisationId()))
            .collect(Collectors.joining(", "));
        Gauge gauge = Gauge.of(statement.due(), statement.done(), statement.review(), statement.expected())
            .foreseen(statement.forecast().low(), statement.forecast().high());
        return new BoardRow(about, book.nameOf(about.contract().buyerId()), holders, gauge);
    }

    /** Hours expected by the end of the month and not counted; zero when ahead. */
    public Hours behind() {
        return about.statement().expected().minus(about.statement().done()).max(Hours.ZERO);
    }

    /** Last day for a warning letter that still helps; null when none is needed or none helps. */
    public LocalDate letterBefore() {
        return about.statement().warning() == null ? null : about.statement().warning().lastDay();
    }

    /** Why the clause stands where it does. */
    public List<Reason> why() {
        return about.statement().reasons();
    }
}
