package fr.clausier.journal.chain;

/**
 * Where a journal is not what was written. What was replaced so that it follows by itself is only known to lie between two signed heads;
 * all else is known to the entry.
 *
 * @param from first entry concerned; @param to last one, the same where it is known exactly
 */
public record Break(long from, long to, Fault fault) {

    /** What was met. */
    public enum Fault {
        /** An entry does not carry the hash of what it says. */
        EDITED,
        /** An entry carries a hash of its own, which the next one does not follow. */
        REPLACED,
        /** Entries between two others are not there. */
        MISSING,
        /** The last entries are not there. */
        CUT,
        /** Entries that nothing led to: before the first, or after the last. */
        SUPERFLUOUS,
        /** Entries follow one another, and not what was signed. */
        REWRITTEN,
        /** A signed head is missing, was altered, or is signed with another key. */
        SIGNED_HEAD
    }

    static Break at(long seq, Fault fault) {
        return new Break(seq, seq, fault);
    }
}
