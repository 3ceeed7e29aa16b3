package fr.clausier.compliance.due;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.due.DeclarationsDue.Answer;
import fr.clausier.compliance.due.DeclarationsDue.Employment;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each month that waits for a declaration, of whom and for which lot: what a workbook to be filled asks for. */
@Singleton
public class MonthsDue {

    /** A month nobody answered for. @param organisation from whom it is due */
    public record Due(long lot, long organisation, YearMonth month) { }

    private final HoursLedger ledger;
    private final Placements placements;

    MonthsDue(HoursLedger ledger, Placements placements) {
        this.ledger = ledger;
        this.placements = placements;
    }

    /** What waits at the end of a month, among lots whose statements are given. */
    @Transactional
    public List<Due> until(Scope scope, YearMonth last, Collection<LotStatement> statements) {
        Map<Long, Set<Answer>> answers = ledger.declarations(scope, null, last).stream().filter(each -> each.state().isAnswer())
            .collect(Collectors.groupingBy(each -> each.lotId(), Collectors.mapping(each -> new Answer(each.employerId(), each.month()), Collectors.toSet())));
        Map<Long, List<Employment>> placed = placements.all(scope).stream().collect(Collectors.groupingBy(Placement::lotId,
            Collectors.mapping(one -> new Employment(one.employerId(), one.period()), Collectors.toList())));
        List<Due> due = new ArrayList<>();
        for (LotStatement each : statements) {
            long lot = each.lot().id();
            new LotWork(each, last).silences(placed.getOrDefault(lot, List.of()), answers.getOrDefault(lot, Set.of()))
                .forEach(silence -> silence.months().forEach(month -> due.add(new Due(lot, silence.organisation(), month))));
        }
        return due;
    }
}
