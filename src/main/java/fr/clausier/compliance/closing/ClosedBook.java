package fr.clausier.compliance.closing;

import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.month.MonthFacts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.UnaryOperator;

/**
 * A month as it was when it was closed: everything its workbook says, for whoever may ask for it.
 *
 * @param number 1 for the first closing of the month, then one more each time it is closed again
 */
public record ClosedBook(YearMonth month, int number, Instant closedAt, long closedBy, MonthFacts facts) {

    /** What of it a viewer reaches, among the contracts selected: what the viewer would have been shown that day. */
    ClosedBook seenBy(Scope scope, Selection selection, UnaryOperator<String> told) {
        return new ClosedBook(month, number, closedAt, closedBy, facts.seenBy(scope, selection, told));
    }

    public MonthBook book() {
        return facts.book();
    }
}
