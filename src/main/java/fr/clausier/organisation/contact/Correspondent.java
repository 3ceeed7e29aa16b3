package fr.clausier.organisation.contact;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.SortedSet;

/**
 * One person with the organisations they answer for: whatever is due from those goes to them in one message.
 *
 * @param contact 0 for an account nothing was kept about so far
 * @param account 0 for someone who does not sign in
 * @param declares whether their account declares hours; one that only confirms does not
 * @param refusedAt since when their address takes nothing; null while it does
 * @param refusal number by which a server refused it; null when a person told
 */
public record Correspondent(long contact, long account, SortedSet<Long> organisations, Reach reach, boolean declares, boolean quiet,
        @Nullable Instant refusedAt, @Nullable String refusal) {

    public boolean isRefused() {
        return refusedAt != null;
    }

    /** Whether messages may be sent to them. */
    public boolean isWrittenTo() {
        return !quiet && !isRefused();
    }

    public boolean signsIn() {
        return account != 0;
    }
}
