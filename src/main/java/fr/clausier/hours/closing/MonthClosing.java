package fr.clausier.hours.closing;

import fr.clausier.clause.ClosedMonths;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Months that are closed, for the whole structure at once: every lot, every employer. */
@Singleton
public class MonthClosing implements ClosedMonths {

    private final ClosedMonthRows rows;
    private final Journal journal;
    private final Calendar calendar;

    MonthClosing(ClosedMonthRows rows, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.journal = journal;
        this.calendar = calendar;
    }

    @Override
    @Transactional
    public Set<YearMonth> closed(long structure) {
        return rows.findByStructureIdOrderByWorkedMonth(structure).stream().map(ClosedMonth::workedMonth).collect(Collectors.toSet());
    }

    /** Months closed in the viewer's structure, oldest first, with when and by whom. */
    @Transactional
    public List<ClosedMonth> all(Scope scope) {
        return rows.findByStructureIdOrderByWorkedMonth(scope.structure());
    }

    /** Closes a month that is over. Closing it again changes nothing. */
    @Transactional
    public Outcome<ClosedMonth> close(Scope scope, YearMonth month) {
        scope.require(Permission.CLOSE_MONTHS);
        if (!month.atEndOfMonth().isBefore(calendar.today())) {
            return Outcome.refused(Problem.atField("month-not-over", "month", month.toString()));
        }
        return Outcome.done(all(scope).stream().filter(each -> each.workedMonth().equals(month)).findFirst().orElseGet(() -> {
            ClosedMonth saved = rows.save(new ClosedMonth(null, scope.structure(), month, calendar.now(), scope.actor().account()));
            journal.record(scope, "month.closed", "month", saved.id(), null, saved);
            return saved;
        }));
    }
}
