package fr.clausier.hours.line;

import fr.clausier.provider.EmployerKind;
import java.time.LocalDate;

/**
 * A convention or agreement the employer holds for one kind.
 *
 * @param from first day, null when not known
 * @param to last day, included; null when not known or without end
 */
public record HeldConvention(EmployerKind kind, LocalDate from, LocalDate to) {

    /** Whether somebody typed when it runs; without any date nothing can be said of a month. */
    public boolean isDated() {
        return from != null || to != null;
    }

    /** Whether the day is inside; an unknown end does not stop it. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
