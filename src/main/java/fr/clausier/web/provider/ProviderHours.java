package fr.clausier.web.provider;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.Tally;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Hours of an employer's people by lot and month over a period, as far as the viewer may see them. @param total of the period */
public record ProviderHours(YearMonth from, YearMonth to, List<OfLot> lots, Tally total) {

    /** On one lot: months with hours only. */
    public record OfLot(Contract contract, Lot lot, List<OfMonth> months, Tally total) { }

    /** In one month. */
    public record OfMonth(YearMonth month, Tally hours) { }

    static ProviderHours of(MonthBook book, long employer, YearMonth from, YearMonth to) {
        Predicate<JudgedLine> own = line -> line.shown() && line.employer() == employer && !line.decision().facts().month().isBefore(from)
            && !line.decision().facts().month().isAfter(to);
        List<OfLot> lots = new ArrayList<>();
        List<Decision> all = new ArrayList<>();
        for (LotStatement statement : book.statements()) {
            Map<YearMonth, List<Decision>> byMonth = statement.lines().stream().filter(own).map(JudgedLine::decision)
                .collect(Collectors.groupingBy(decision -> decision.facts().month(), TreeMap::new, Collectors.toList()));
            if (!byMonth.isEmpty()) {
                List<Decision> ofLot = byMonth.values().stream().flatMap(List::stream).toList();
                all.addAll(ofLot);
                lots.add(new OfLot(statement.contract(), statement.lot(), byMonth.entrySet().stream()
                    .map(each -> new OfMonth(each.getKey(), Tally.of(each.getValue()))).toList(), Tally.of(ofLot)));
            }
        }
        return new ProviderHours(from, to, lots, Tally.of(all));
    }
}
