package fr.clausier.contract.counterpart;

import java.util.Comparator;

/**
 * Somebody to write to or call. What is not known is empty, never null.
 *
 * @param function what they do there, in words
 */
public record Counterpart(long id, CounterpartOwner owner, CounterpartKind kind, String name, String function, String phone, String mail, long version) {

    /** By kind, then by name. */
    static final Comparator<Counterpart> IN_ORDER = Comparator.comparing(Counterpart::kind).thenComparing(Counterpart::name).thenComparing(Counterpart::id);

    private static final String SEPARATOR = "\u001f";

    static String sealable(CounterpartDraft draft) {
        return String.join(SEPARATOR, draft.name(), draft.function(), draft.phone(), draft.mail());
    }

    static Counterpart unsealed(CounterpartRow row, String plain) {
        String[] parts = plain.split(SEPARATOR, -1);
        return new Counterpart(row.id(), row.owner(), row.kind(), parts[0], parts[1], parts[2], parts[3], row.version());
    }
}
