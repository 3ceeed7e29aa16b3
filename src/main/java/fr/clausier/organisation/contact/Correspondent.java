package fr.clausier.organisation.contact;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One person with the organisations they answer for: whatever is due from those goes to them in one message.
 *
 * @param contacts all that is kept under their address, the account's first, then what was typed, then what was removed: what any of them was told, they were
 * @param account 0 for someone who does not sign in
 * @param at how they answer for each organisation
 * @param refusedAt since when their address takes nothing; null while it does
 * @param refusal number by which a server refused it; null when a person told
 */
public record Correspondent(List<Long> contacts, long account, SortedMap<Long, Way> at, Reach reach, boolean quiet, @Nullable Instant refusedAt,
        @Nullable String refusal) {

    /** How someone answers for an organisation. */
    public enum Way {
        /** An address only. */ WITHOUT_ACCOUNT,
        /** An account that confirms hours and declares none. */ CONFIRMS,
        /** An account that declares hours. */ DECLARES
    }

    /** The contact they are first known by; 0 for an account nothing was kept about so far. */
    public long contact() {
        return contacts.isEmpty() ? 0 : contacts.get(0);
    }

    public SortedSet<Long> organisations() {
        return new TreeSet<>(at.keySet());
    }

    public boolean isRefused() {
        return refusedAt != null;
    }

    /** Whether messages may be sent to them. */
    public boolean isWrittenTo() {
        return !quiet && !isRefused();
    }

    /** Whether they have an account with which to answer for an organisation. */
    public boolean signsIn(long organisation) {
        return declares(organisation) || at.get(organisation) == Way.CONFIRMS;
    }

    public boolean declares(long organisation) {
        return at.get(organisation) == Way.DECLARES;
    }
}
