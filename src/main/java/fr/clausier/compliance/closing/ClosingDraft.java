package fr.clausier.compliance.closing;

import fr.clausier.kernel.Fields;
import java.util.Set;

/**
 * Closing a month, as a person confirms it.
 *
 * @param confirmed the {@link Finding#token()} of each thing seen
 */
public record ClosingDraft(Set<String> confirmed) {

    private static final int LONGEST_REASON = 1000;

    public static ClosingDraft read(Fields fields) {
        return new ClosingDraft(Set.copyOf(fields.texts("confirmed")));
    }

    /** Why a month is opened again. */
    public static String reopening(Fields fields) {
        return fields.requiredText("reason", LONGEST_REASON);
    }
}
