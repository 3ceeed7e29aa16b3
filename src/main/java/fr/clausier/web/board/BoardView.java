package fr.clausier.web.board;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Totals;
import fr.clausier.contract.LinkKind;
import fr.clausier.web.Choice;
import fr.clausier.web.Slice;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A board: how many lots stand where, and those asked for.
 *
 * @param piles a link for each status that occurs among the lots of the buyer, holder and text asked for
 * @param totals of every lot asked for, those of other parts included
 * @param rows of the part shown
 */
public record BoardView(YearMonth month, List<Pile> piles, long all, Totals totals, List<BoardRow> rows, Slice slice, List<Choice> buyers,
        List<Choice> holders, String everything, String drawn) {

    private static final int PART = 50;

    /** Lots that stand in one place. @param href the board of those alone */
    public record Pile(ClauseStatus status, long lots, String href, boolean chosen) { }

    static BoardView of(MonthBook book, BoardFilter filter) {
        List<LotStatement> about = book.statements().stream().filter(filter::isAbout).toList();
        Map<ClauseStatus, Long> counts = new EnumMap<>(ClauseStatus.class);
        about.forEach(each -> counts.merge(each.statement().status(), 1L, Long::sum));
        List<LotStatement> asked = about.stream().filter(each -> filter.status() == null || each.statement().status() == filter.status()).toList();
        List<BoardRow> rows = new ArrayList<>(asked.stream().map(each -> BoardRow.of(book, each)).toList());
        rows.sort(filter.comparator());
        Slice slice = Slice.of(filter.page(), PART, rows.size(), filter.parts());
        List<Pile> piles = counts.entrySet().stream().map(each -> new Pile(each.getKey(), each.getValue(), filter.to(each.getKey()), each.getKey() == filter.status())).toList();
        return new BoardView(filter.month(), piles, about.size(), Totals.of(asked.stream().map(LotStatement::statement).toList()),
            slice.of(rows), slice, buyers(book), holders(book),
            filter.to(null), filter.drawn());
    }

    private static List<Choice> buyers(MonthBook book) {
        return choices(book, book.statements().stream().mapToLong(each -> each.contract().buyerId()));
    }

    private static List<Choice> holders(MonthBook book) {
        return choices(book, book.statements().stream().flatMap(each -> each.links().stream()).filter(link -> link.kind() == LinkKind.HOLDER)
            .mapToLong(link -> link.organisationId()));
    }

    private static List<Choice> choices(MonthBook book, LongStream organisations) {
        return organisations.distinct().mapToObj(id -> new Choice(Long.toString(id), book.nameOf(id))).sorted(Comparator.comparing(Choice::label)).toList();
    }
}
