package fr.clausier.compliance.standing;

import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/**
 * What a person decides of a clause, as typed.
 *
 * @param decidedOn day from which it holds
 * @param reason why, in writing
 */
public record StandingDraft(Standing standing, LocalDate decidedOn, String reason) {

    static final int LONGEST_REASON = 1000;

    public static StandingDraft read(Fields fields) {
        Standing standing = fields.requiredCode("standing", Standing.class);
        if (standing == Standing.OPEN) {
            fields.refuse("standing-open", "standing");
        }
        return new StandingDraft(standing, fields.requiredDate("decidedOn"), fields.requiredText("reason", LONGEST_REASON));
    }

    /** Why a clause is opened again. */
    public static String reopening(Fields fields) {
        return fields.requiredText("reason", LONGEST_REASON);
    }
}
