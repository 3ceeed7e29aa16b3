package fr.clausier.report.declaration;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.due.MonthsDue;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which answers a workbook asks for: the months due and not answered, or every month of a stretch, of an organisation and of the lots it holds. */
@Singleton
public class AskedMonths {

    private final ComplianceBook compliance;
    private final MonthsDue due;
    private final Placements placements;
    private final Lots lots;
    private final Calendar calendar;

    AskedMonths(ComplianceBook compliance, MonthsDue due, Placements placements, Lots lots, Calendar calendar) {
        this.compliance = compliance;
        this.due = due;
        this.placements = placements;
        this.lots = lots;
        this.calendar = calendar;
    }

    /** How many answers wait, by organisation they are due from. */
    @Transactional
    public Map<Long, Long> waiting(Scope scope) {
        Map<Long, Long> waiting = new TreeMap<>();
        due.until(scope, calendar.lastCompleteMonth(), statements(scope)).forEach(each -> waiting.merge(each.organisation(), 1L, Long::sum));
        return waiting;
    }

    /** Answers due from an organisation, or for lots it holds, until the last month that is over. */
    @Transactional
    public Set<Asked> due(Scope scope, long organisation) {
        Set<Asked> asked = new LinkedHashSet<>();
        List<LotStatement> statements = statements(scope);
        Set<Long> held = held(scope, organisation);
        due.until(scope, calendar.lastCompleteMonth(), statements).stream().filter(each -> each.organisation() == organisation || held.contains(each.lot()))
            .forEach(each -> asked.add(new Asked(each.lot(), each.organisation(), each.month())));
        return asked;
    }

    /** Every answer of the months between, both included, answered or not; what is answered already can then be corrected. */
    @Transactional
    public Set<Asked> between(Scope scope, long organisation, YearMonth from, YearMonth to) {
        List<LotStatement> statements = statements(scope);
        Set<Long> held = held(scope, organisation);
        Set<Asked> asked = new LinkedHashSet<>();
        List<Placement> placed = placements.all(scope);
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            for (Placement one : placed) {
                if (one.period().overlaps(month) && (one.employerId() == organisation || held.contains(one.lotId()))) {
                    asked.add(new Asked(one.lotId(), one.employerId(), month));
                }
            }
            askHolder(statements, organisation, held, month, asked);
        }
        return asked;
    }

    /** A holder answers for its lot when nobody is placed there. */
    private static void askHolder(List<LotStatement> statements, long organisation, Set<Long> held, YearMonth month, Set<Asked> asked) {
        for (LotStatement each : statements) {
            boolean runs = each.terms().governing(month).filter(terms -> terms.window().overlaps(month)).isPresent();
            if (runs && held.contains(each.lot().id()) && asked.stream().noneMatch(one -> one.lot() == each.lot().id() && one.month().equals(month))) {
                asked.add(new Asked(each.lot().id(), organisation, month));
            }
        }
    }

    private List<LotStatement> statements(Scope scope) {
        return compliance.month(scope, calendar.lastCompleteMonth(), Selection.ALL).statements();
    }

    private Set<Long> held(Scope scope, long organisation) {
        return lots.links(scope).stream().filter(link -> link.kind() == LinkKind.HOLDER && link.organisationId() == organisation).map(LotLink::lotId)
            .collect(Collectors.toSet());
    }
}
