package fr.clausier.web.participant;

import fr.clausier.participant.Proof;
import java.time.LocalDate;

/** A document someone saw, and whether it would serve for a hiring today. @param seenBy name of who saw it; empty when not of this structure; @param files kept of it */
public record ProofView(Proof proof, String seenBy, Standing standing, long files) {

    private static final int SOON = 30;

    /** How a proof stands on a day. */
    public enum Standing {
        /** It serves, and for a while. */ VALID,
        /** It serves for 30 more days at most. */ EXPIRING,
        /** A hiring of that day needs another. */ EXPIRED;

        static Standing of(Proof proof, LocalDate day) {
            LocalDate last = proof.servesUntil();
            if (last == null || last.isAfter(day.plusDays(SOON))) {
                return VALID;
            }
            return last.isBefore(day) ? EXPIRED : EXPIRING;
        }
    }
}
