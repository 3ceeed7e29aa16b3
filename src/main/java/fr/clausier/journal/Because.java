package fr.clausier.journal;

/**
 * What a thing has become, and why: goes to the journal in the place of the thing alone. The reason has a place of its own in the entry,
 * sealed where the entry names a person.
 *
 * @param thing as it is, null when it is gone
 */
public record Because(Object thing, String reason) {

    /** Longest reason kept; sealing makes it longer, and the column takes that. */
    private static final int LONGEST = 4000;

    static Object thing(Object after) {
        return after instanceof Because because ? because.thing : after;
    }

    static String reason(Object after) {
        String reason = after instanceof Because because && because.reason != null ? because.reason : "";
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }
}
