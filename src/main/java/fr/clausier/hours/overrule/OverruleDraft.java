package fr.clausier.hours.overrule;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;

/**
 * What a person decides of a line, as typed.
 *
 * @param review null for what is left of the line
 * @param reason why, in writing
 * @param replaces the overrule that stood when the person looked; null when none did
 */
public record OverruleDraft(Hours counted, Hours refused, Hours review, String reason, Long replaces) {

    static final int LONGEST_REASON = 1000;

    public static OverruleDraft read(Fields fields) {
        return new OverruleDraft(fields.required("counted", fields.hours("counted")), fields.required("refused", fields.hours("refused")),
            fields.hours("review"), fields.requiredText("reason", LONGEST_REASON), fields.id("replaces"));
    }

    /** Hours left to review of a line of so many. */
    Hours review(Hours declared) {
        return review == null ? declared.minus(counted).minus(refused) : review;
    }
}
