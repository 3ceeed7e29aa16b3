package fr.clausier.compliance.due;

import java.util.Locale;

/** Why hours wait for a person, in two or three words; one for each reason by which a rule asks for a review. */
public enum ReviewCause {
    NO_TERMS, AFTER_PLACEMENT, PROOF_MISSING, PROOF_AFTER_HIRING, CONVENTION_UNKNOWN, CONVENTION_UNDATED, CONVENTION_PART_OF_MONTH,
    OVER_CEILING, CONTRACT_TOO_LONG, AI_HOURS_OVER,
    /** A person overruled the rules and left hours waiting. */ OVERRULED;

    /** @throws IllegalArgumentException for a reason that never sends hours to review */
    static ReviewCause of(String reasonCode) {
        return valueOf(reasonCode.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
