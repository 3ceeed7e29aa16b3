package fr.clausier.web.contract;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Totals;
import fr.clausier.web.Gauge;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the clauses of one contract stand together: their sums, and the status that most needs someone. */
public record ContractStanding(ClauseStatus status, Totals totals) {

    /** What most needs someone comes first. */
    private static final List<ClauseStatus> GRAVEST = List.of(ClauseStatus.LATE, ClauseStatus.FELL_SHORT, ClauseStatus.AT_RISK, ClauseStatus.REVIEW,
        ClauseStatus.NOT_STARTED, ClauseStatus.ON_TRACK, ClauseStatus.REACHED, ClauseStatus.CLOSED, ClauseStatus.EXEMPT);

    static Map<Long, ContractStanding> of(MonthBook book) {
        return book.statements().stream().collect(Collectors.groupingBy(each -> each.contract().id(),
            Collectors.collectingAndThen(Collectors.toList(), ContractStanding::of)));
    }

    private static ContractStanding of(List<LotStatement> lots) {
        ClauseStatus gravest = GRAVEST.stream().filter(status -> lots.stream().anyMatch(lot -> lot.statement().status() == status)).findFirst().orElseThrow();
        return new ContractStanding(gravest, Totals.of(lots.stream().map(LotStatement::statement).toList()));
    }

    public Gauge gauge() {
        return Gauge.of(totals.due(), totals.done(), totals.tally().review(), totals.expected());
    }
}
