package fr.clausier.hours.ledger;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;

/** Tells the room of clauses, which stands below and may not ask, which months are closed: terms never change them. */
@Singleton
class MonthsForTerms implements fr.clausier.clause.ClosedMonths {

    private final LedgerRows.ClosedRows rows;

    MonthsForTerms(LedgerRows.ClosedRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public Set<YearMonth> closed(long structure) {
        Set<YearMonth> closed = new TreeSet<>();
        rows.findByStructureId(structure).forEach(month -> closed.add(month.month()));
        return closed;
    }
}
