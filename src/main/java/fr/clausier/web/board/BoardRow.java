package fr.clausier.web.board;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Statement;
import fr.clausier.kernel.Reason;
import fr.clausier.web.Gauge;
import java.util.List;

/** One lot of the board. @param holders names of its holders */
public record BoardRow(LotStatement about, String buyer, String holders, Gauge gauge) {

    static BoardRow of(MonthBook book, LotStatement about) {
        Statement statement = about.statement();
        Gauge gauge = Gauge.of(statement.due(), statement.done(), statement.review(), statement.expected())
            .foreseen(statement.forecast().low(), statement.forecast().high());
        return new BoardRow(about, book.nameOf(about.contract().buyerId()), book.holdersOf(about), gauge);
    }

    /** Why the clause stands where it does. */
    public List<Reason> why() {
        return about.statement().reasons();
    }
}
