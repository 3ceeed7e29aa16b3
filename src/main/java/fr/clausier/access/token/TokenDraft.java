package fr.clausier.access.token;

import fr.clausier.kernel.Fields;
import java.time.LocalDate;

/**
 * A token to be made.
 *
 * @param roleId role of the account it acts under; @param until its last day
 */
public record TokenDraft(String label, Long roleId, boolean mayWrite, boolean mayExport, LocalDate until) {

    private static final int LONGEST_LABEL = 100;

    public static TokenDraft read(Fields fields) {
        return new TokenDraft(fields.requiredText("tokenLabel", LONGEST_LABEL), fields.required("tokenRole", fields.id("tokenRole")), fields.flag("tokenWrites"),
            fields.flag("tokenExports"), fields.requiredDate("tokenUntil"));
    }
}
