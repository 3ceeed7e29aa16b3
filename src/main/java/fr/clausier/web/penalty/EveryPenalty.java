package fr.clausier.web.penalty;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.penalty.LotPenalties;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Penalties of all lots within reach, as of today: what waits for a decision first, the longest waiting first.
 *
 * @param waiting lines nobody decided, or whose facts moved since somebody did; @param decided the others
 * @param toDecide euros proposed on the lines that wait
 */
public record EveryPenalty(LocalDate day, List<Row> waiting, List<Row> decided, List<Open> unsettled, Money toDecide, Money applied,
        Map<Long, String> names) {

    private static final Comparator<Row> LONGEST_FIRST = Comparator.comparing((Row row) -> row.line().today() == null ? row.line().decision().lookedOn() : row.line().today().since())
        .thenComparing(row -> row.about().contract().number()).thenComparing(row -> row.about().lot().number());

    /** One line of one lot. */
    public record Row(LotStatement about, String buyer, String holders, LotPenalties.Line line) {

        /** Where it is decided. */
        public String href() {
            return "/lots/" + about.lot().id() + "/penalties/line?kind=" + line.key().kind() + "&event=" + line.key().event() + "&place=" + line.key().place();
        }
    }

    /** What could not be worked out on a lot, and why. */
    public record Open(LotStatement about, Reason why) { }

    static EveryPenalty of(LocalDate day, MonthBook book, List<LotPenalties> penalties, Map<Long, String> names) {
        List<Row> rows = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (LotPenalties each : penalties) {
            LotStatement about = book.ofLot(each.lot().id()).orElseThrow();
            each.lines().forEach(line -> rows.add(new Row(about, book.nameOf(about.contract().buyerId()), book.holdersOf(about), line)));
            each.proposal().unsettled().forEach(why -> open.add(new Open(about, why)));
        }
        rows.sort(LONGEST_FIRST);
        List<Row> waiting = rows.stream().filter(row -> row.line().waits()).toList();
        return new EveryPenalty(day, waiting, rows.stream().filter(row -> row.line().decision() != null && !row.line().waits()).toList(), open,
            waiting.stream().map(row -> row.line().proposed()).reduce(Money.ZERO, Money::plus),
            rows.stream().filter(row -> row.line().decision() != null).map(row -> row.line().decision().amount()).reduce(Money.ZERO, Money::plus), names);
    }
}
