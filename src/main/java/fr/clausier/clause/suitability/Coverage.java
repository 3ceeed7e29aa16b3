package fr.clausier.clause.suitability;

import fr.clausier.kernel.Period;
import fr.clausier.provider.Convention;
import java.time.LocalDate;

/** How much of what remains of a lot's window a convention covers. */
public enum Coverage {
    WHOLE,
    /** It begins later or ends sooner. */ PART,
    NONE,
    /** Its dates are not known. */ UNKNOWN,
    /** Neither the terms nor the kind ask for one, or the lot has no terms. */ NOT_ASKED;

    /** @param window days on which hours count; @param day from which hours could still be done */
    static Coverage of(Convention convention, Period window, LocalDate day) {
        if (convention.validFrom() == null && convention.validTo() == null) {
            return UNKNOWN;
        }
        LocalDate from = day.isAfter(window.from()) && (window.to() == null || !day.isAfter(window.to())) ? day : window.from();
        boolean begun = convention.validFrom() == null || !convention.validFrom().isAfter(from);
        boolean lasts = convention.validTo() == null || window.to() != null && !convention.validTo().isBefore(window.to());
        Period valid = new Period(convention.validFrom() == null ? LocalDate.MIN : convention.validFrom(), convention.validTo());
        return begun && lasts ? WHOLE : valid.overlaps(new Period(from, window.to())) ? PART : NONE;
    }
}
