package fr.clausier.contract.share;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Siret;
import java.time.LocalDate;

/** With whom an operation is to be shared, from when, until when and why. @param from null for today; @param until null until further notice */
public record ShareDraft(Siret siret, LocalDate from, LocalDate until, String purpose) {

    private static final int LONGEST = 500;

    public static ShareDraft read(Fields fields) {
        ShareDraft draft = new ShareDraft(fields.requiredSiret("siret"), fields.date("sharedFrom"), fields.date("sharedUntil"), fields.requiredText("purpose", LONGEST));
        if (draft.from != null && draft.until != null && draft.until.isBefore(draft.from)) {
            fields.refuse("ends-before-start", "sharedUntil");
        }
        return draft;
    }

    /** Why a share is taken back. */
    public static String reason(Fields fields) {
        return fields.requiredText("revokedReason", LONGEST);
    }
}
