package fr.clausier.compliance.closing.difference;

import java.time.LocalDate;
import java.util.Map;

/**
 * Two states and what differs.
 *
 * @param madeOn day of today's states
 * @param accounts names of those who did something, by account
 * @param names of people, by participant, for a reader entitled to them; empty otherwise
 * @param pseudonyms how the buyer of a lot calls the people of its lines, by {@link #key}
 */
public record Compared(Side before, Side after, LocalDate madeOn, BookDifference difference, Map<Long, String> accounts, Map<Long, String> names,
        Map<String, String> pseudonyms) {

    /** The same without names: what may be sent out. */
    public Compared unnamed() {
        return new Compared(before, after, madeOn, difference, accounts, Map.of(), pseudonyms);
    }

    /** Name or pseudonym of the person of a line. */
    public String person(LineChange change) {
        return names.getOrDefault(change.line().participant(), pseudonyms.getOrDefault(key(change), ""));
    }

    /** Name of an organisation in the state in which a line or lot is found. */
    public String nameOf(long organisation) {
        String now = after.book().nameOf(organisation);
        return now.isEmpty() ? before.book().nameOf(organisation) : now;
    }

    static String key(LineChange change) {
        return change.lot().contract().buyerId() + "/" + change.line().decision().facts().participant();
    }
}
