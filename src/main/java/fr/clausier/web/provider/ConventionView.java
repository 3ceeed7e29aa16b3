package fr.clausier.web.provider;

import fr.clausier.organisation.Organisation;
import fr.clausier.provider.Convention;
import java.time.LocalDate;

/** A kind an employer holds, and how its convention stands today. @param host the organisation that carries it; null for none */
public record ConventionView(Convention convention, Organisation host, Standing standing) {

    private static final int SOON = 60;

    /** How a convention stands on a day. */
    public enum Standing {
        /** It holds, and for a while. */ VALID,
        /** It holds, and ends within 60 days. */ EXPIRING,
        /** It has ended. */ EXPIRED,
        /** It has not begun. */ COMING,
        /** Its dates are not known. */ UNDATED;

        static Standing of(Convention convention, LocalDate day) {
            if (convention.validFrom() == null && convention.validTo() == null) {
                return UNDATED;
            } else if (convention.validTo() != null && convention.validTo().isBefore(day)) {
                return EXPIRED;
            } else if (convention.validFrom() != null && convention.validFrom().isAfter(day)) {
                return COMING;
            }
            return convention.validTo() != null && convention.validTo().isBefore(day.plusDays(SOON)) ? EXPIRING : VALID;
        }
    }
}
