package fr.clausier.compliance.closing.difference;

import fr.clausier.kernel.Reason;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.Map;

/**
 * Why a line differs.
 *
 * @param subject handle of what was changed, as the journal knows it; 0 for none
 * @param by account that did it; 0 while unknown
 * @param at when; null while unknown
 */
public record Cause(CauseKind kind, long subject, Map<String, String> facts, long by, @Nullable Instant at) {

    static Cause of(CauseKind kind, long subject, Map<String, String> facts) {
        return new Cause(kind, subject, facts, 0, null);
    }

    /** The same, once it is known who did it. */
    Cause done(long account, Instant when) {
        return new Cause(kind, subject, facts, account, when);
    }

    /** What is said of it. */
    public Reason reason() {
        return Reason.of(DifferenceRule.ID, DifferenceRule.VERSION, kind.code(), facts);
    }
}
