package fr.clausier.hours.ledger;

import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Months locked for a structure: their hours no longer change, by typing or by import, nor do terms change them: the room of clauses,
 * which stands below and may not ask, is told here.
 */
@Singleton
public class ClosedMonths implements fr.clausier.clause.ClosedMonths {

    private final LedgerRows.ClosedRows rows;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, Set<YearMonth>> kept;

    ClosedMonths(LedgerRows.ClosedRows rows, Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.MONTH);
    }

    /** Closed months, oldest first. */
    @Override
    @Transactional
    public Set<YearMonth> of(Scope scope) {
        return kept.facts(scope.structure(), "", () -> rows.findByStructureId(scope.structure()).stream().map(ClosedMonth::month)
            .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet)));
    }

    /** Locks a month without a word on what is kept of it. */
    @Transactional
    public Outcome<YearMonth> close(Scope scope, YearMonth month) {
        return close(scope, month, month.toString());
    }

    /**
     * Closes a month that is over; closing it again changes nothing. Asked by whoever keeps what the month says, in the same transaction.
     *
     * @param kept what the journal is to say of it: what was kept, and its fingerprint
     */
    @Transactional
    public Outcome<YearMonth> close(Scope scope, YearMonth month, Object kept) {
        scope.require(Permission.CLOSE_MONTHS);
        journal.writeAlone();
        if (!month.atEndOfMonth().isBefore(calendar.today())) {
            return Outcome.refused(Problem.atField("month-not-over", "month", month.toString()));
        }
        if (!of(scope).contains(month)) {
            ClosedMonth closed = rows.save(new ClosedMonth(null, scope.structure(), month, calendar.now(), scope.actor().account()));
            journal.record(scope, "month.closed", "month", closed.id(), null, kept);
        }
        return Outcome.done(month);
    }

    /** Unlocks a month without a word on why. */
    @Transactional
    public Outcome<YearMonth> reopen(Scope scope, YearMonth month) {
        return reopen(scope, month, null);
    }

    /**
     * Opens a closed month again, in the open: the journal keeps who did. Opening one that is not closed changes nothing.
     *
     * @param why what the journal is to say of it
     */
    @Transactional
    public Outcome<YearMonth> reopen(Scope scope, YearMonth month, Object why) {
        scope.require(Permission.CLOSE_MONTHS);
        journal.writeAlone();
        rows.findByStructureId(scope.structure()).stream().filter(closed -> closed.month().equals(month)).findFirst().ifPresent(closed -> {
            rows.delete(closed);
            journal.record(scope, "month.reopened", "month", closed.id(), month.toString(), why);
        });
        return Outcome.done(month);
    }
}
