package fr.clausier.hours.overrule;

import fr.clausier.kernel.Fields;

/**
 * Taking an overrule back, so that the rules' answer holds again.
 *
 * @param reason why, in writing
 * @param replaces the overrule that stood when the person looked
 */
public record Withdrawal(String reason, Long replaces) {

    public static Withdrawal read(Fields fields) {
        return new Withdrawal(fields.requiredText("withdrawalReason", OverruleDraft.LONGEST_REASON), fields.id("replaces"));
    }
}
