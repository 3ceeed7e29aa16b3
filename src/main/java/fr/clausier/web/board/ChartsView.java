package fr.clausier.web.board;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Totals;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.kernel.Hours;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.web.chart.MonthChart;
import fr.clausier.web.chart.Share;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lots asked for, drawn.
 *
 * @param statuses hours due by where their clause stands; @param counts lots by where they stand
 * @param groups hours counted by the group under which people were hired; without one where the viewer may not know it
 */
public record ChartsView(YearMonth month, long lots, Totals totals, List<Share<ClauseStatus>> statuses, Map<ClauseStatus, Long> counts, MonthChart months,
        List<Share<Optional<EligibleGroup>>> groups, String board) {

    static ChartsView of(MonthBook book, BoardFilter filter) {
        List<LotStatement> asked = book.statements().stream().filter(filter::isAbout).filter(each -> filter.status() == null || each.statement().status() == filter.status()).toList();
        Map<ClauseStatus, Hours> due = new EnumMap<>(ClauseStatus.class);
        Map<ClauseStatus, Long> counts = new EnumMap<>(ClauseStatus.class);
        Map<Optional<EligibleGroup>, Hours> groups = new LinkedHashMap<>();
        List<JudgedLine> lines = new ArrayList<>();
        for (LotStatement each : asked) {
            due.merge(each.statement().status(), each.statement().due(), Hours::plus);
            counts.merge(each.statement().status(), 1L, Long::sum);
            lines.addAll(each.lines());
            each.lines().forEach(line -> groups.merge(Optional.ofNullable(line.decision().facts().group()), line.decision().counted(), Hours::plus));
        }
        Map<Optional<EligibleGroup>, Hours> largestFirst = new LinkedHashMap<>();
        groups.entrySet().stream().sorted(Map.Entry.<Optional<EligibleGroup>, Hours>comparingByValue(Comparator.reverseOrder()))
            .forEach(each -> largestFirst.put(each.getKey(), each.getValue()));
        return new ChartsView(filter.month(), asked.size(), Totals.of(asked.stream().map(LotStatement::statement).toList()), Share.of(due), counts, MonthChart.of(lines),
            Share.of(largestFirst), filter.to(filter.status()));
    }
}
