package fr.clausier.web.home;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Totals;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.contract.Contract;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Gauge;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The first page: a few figures that matter, what is due from whom, and the lots that are behind.
 *
 * @param waiting the first of what waits; @param allWaiting how much there is
 * @param behind the first lots whose clause is behind or to be looked at, the worst first; @param allBehind how many there are
 */
public record HomeView(YearMonth month, int lots, Totals totals, List<WaitingRow> waiting, int allWaiting, List<LotRow> behind, int allBehind, int late, int atRisk,
        long silent, long termsMissing, LocalDate today, Scope scope) {

    /** Rows of a list: with more, the page would weigh more than a telephone should carry. */
    private static final int MOST_ROWS = 40;
    private static final Set<ClauseStatus> BEHIND = EnumSet.of(ClauseStatus.AT_RISK, ClauseStatus.LATE, ClauseStatus.FELL_SHORT, ClauseStatus.REVIEW);
    private static final Set<ClauseStatus> LATE = EnumSet.of(ClauseStatus.LATE, ClauseStatus.FELL_SHORT);

    static HomeView of(MonthBook book, Collection<Contract> reached, LocalDate today, Scope scope) {
        List<LotRow> behind = book.statements().stream().filter(each -> BEHIND.contains(each.statement().status())).map(each -> LotRow.of(book, each))
            .sorted(LotRow.WORST_FIRST).toList();
        Map<Long, LotStatement> byLot = book.statements().stream().collect(Collectors.toMap(each -> each.lot().id(), Function.identity()));
        Map<Long, Contract> contracts = reached.stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        List<WaitingRow> waiting = new ArrayList<>();
        book.due().stream().limit(MOST_ROWS).forEach(item -> waiting.add(WaitingRow.of(book, item, byLot.get(item.lot()), contracts.get(item.contract()))));
        return new HomeView(book.month(), book.statements().size(), book.totals(), waiting, book.due().size(), behind.stream().limit(MOST_ROWS).toList(), behind.size(), count(book, LATE),
            count(book, EnumSet.of(ClauseStatus.AT_RISK)), book.due().stream().filter(item -> item.kind() == DueKind.DECLARATION).map(DueItem::lot).distinct().count(),
            book.due().stream().filter(item -> item.kind() == DueKind.TERMS).count(), today, scope);
    }

    public boolean mayDeclare() {
        return scope.may(Permission.DECLARE_HOURS);
    }

    /** Where the month is closed, for those who close months; null for others. */
    public String closing() {
        return scope.may(Permission.CLOSE_MONTHS) ? "/months/" + month : null;
    }

    public boolean mayControl() {
        return scope.may(Permission.OVERRULE_HOURS);
    }

    /** Where to go to settle what waits: who controls lines goes to them. */
    public String href(WaitingRow row) {
        return row.item().kind() == DueKind.REVIEW && mayControl() ? "/control?lot=" + row.item().lot() : row.href();
    }

    /** Whether the viewer writes to those who owe an answer. */
    public boolean mayRemind() {
        return scope.may(Permission.SEND_REMINDERS);
    }

    public boolean mayFollow() {
        return scope.may(Permission.FOLLOW_CONTRACTS);
    }

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_CONTRACTS);
    }

    /** Whether the viewer has anything to look at yet. */
    public boolean isEmpty() {
        return lots == 0 && waiting.isEmpty();
    }

    /** Where all the clauses together stand. */
    public Gauge gauge() {
        return Gauge.of(totals.due(), totals.done(), totals.tally().review(), totals.expected());
    }

    private static int count(MonthBook book, Set<ClauseStatus> among) {
        return (int) book.statements().stream().filter(each -> among.contains(each.statement().status())).count();
    }
}
