package fr.clausier.hours.imported;

import fr.clausier.kernel.Fields;

/**
 * What a person says to take an import back.
 *
 * @param reason why, in writing
 * @param keepCorrected whether they agree that lines corrected since stay as they are
 */
public record WithdrawalDraft(String reason, boolean keepCorrected) {

    private static final int LONGEST_REASON = 1000;

    public static WithdrawalDraft read(Fields fields) {
        return new WithdrawalDraft(fields.requiredText("withdrawalReason", LONGEST_REASON), fields.flag("keepCorrected"));
    }
}
