package fr.clausier.retention;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/** Why someone's data are held, and until when; no day to freeze them. */
public record HoldDraft(LocalDate until, String reason) {

    private static final int LONGEST = 1000;

    public static HoldDraft keeping(Fields fields) {
        return new HoldDraft(fields.requiredDate("holdUntil"), fields.requiredText("holdReason", LONGEST));
    }

    public static HoldDraft freezing(Fields fields) {
        return new HoldDraft(null, fields.requiredText("freezeReason", LONGEST));
    }
}
