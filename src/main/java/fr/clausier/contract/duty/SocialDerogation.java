package fr.clausier.contract.duty;

import fr.clausier.kernel.Fields;

/** Why a buyer sets no social condition where article L2112-2-1 asks for one. Each must be justified in writing. */
public enum SocialDerogation {
    /** The need is met by a solution immediately available. */ IMMEDIATE_SOLUTION,
    /** A social condition would have no sufficient link with the object. */ NO_LINK,
    /** It would restrict competition, or make performance technically or economically difficult. */ COMPETITION,
    /** The contract lasts less than six months. */ SHORT_DURATION;

    /** Refuses a derogation without its justification, and a justification without the derogation it is for. */
    public static void check(Fields fields, SocialDerogation derogation, String justification) {
        if (derogation != null && justification == null && !fields.has("derogationReason")) {
            fields.refuse("derogation-unjustified", "derogationReason");
        }
        if (derogation == null && justification != null && !fields.has("derogation")) {
            fields.refuse("derogation-not-chosen", "derogation");
        }
    }
}
