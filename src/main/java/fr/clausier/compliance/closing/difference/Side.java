package fr.clausier.compliance.closing.difference;

import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.closing.ClosedBook;
import io.micronaut.core.annotation.Nullable;

/**
 * One of the two states.
 *
 * @param closed the closing that kept it; null for today's
 */
public record Side(MonthBook book, @Nullable ClosedBook closed) {

    static Side of(ClosedBook closed) {
        return new Side(closed.book(), closed);
    }
}
