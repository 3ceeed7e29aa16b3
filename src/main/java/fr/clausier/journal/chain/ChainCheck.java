package fr.clausier.journal.chain;

import fr.clausier.journal.chain.Break.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks a journal from its first entry and stops where it is not what was written and signed. Told each entry with the hash it should carry. */
public final class ChainCheck {

    private final List<SignedHead> heads;
    private int nextHead;
    private long seq;
    private long signedUpTo;
    private String hash = EntryHash.START;
    private String hashBefore = EntryHash.START;
    private int form = 1;
    /** An entry sound in itself that does not follow the one before: which of the two is wrong, the next one tells. */
    private ChainEntry doubtful;

    /** @param heads to be met on the way, of any origin: from the journal, or kept elsewhere since */
    public ChainCheck(List<SignedHead> heads) {
        this.heads = new ArrayList<>(heads);
        this.heads.sort(Comparator.comparingLong(SignedHead::seq).thenComparingLong(SignedHead::id));
    }

    /**
     * Whether signed heads follow one another from the first, each signed with a key that is trusted.
     *
     * @param expected how many there must be; below zero when nothing says
     */
    public static Optional<Break> ofHeads(List<SignedHead> heads, Set<String> trusted, long expected) {
        String previous = EntryHash.START;
        long number = 0;
        long reached = 0;
        for (SignedHead head : heads) {
            boolean follows = head.id() == number + 1 && head.previous().equals(previous) && head.seq() >= reached;
            if (!follows || !trusted.contains(head.publicKey()) || !SigningKey.isSigned(head)) {
                return Optional.of(Break.at(head.seq(), Fault.SIGNED_HEAD));
            }
            number = head.id();
            reached = head.seq();
            previous = head.digest();
        }
        return expected >= 0 && number != expected ? Optional.of(Break.at(reached, Fault.SIGNED_HEAD)) : Optional.empty();
    }

    /** The same of one head kept elsewhere, whatever came before it. */
    public static Optional<Break> ofHead(SignedHead head, Set<String> trusted) {
        return trusted.contains(head.publicKey()) && SigningKey.isSigned(head) ? Optional.empty() : Optional.of(Break.at(head.seq(), Fault.SIGNED_HEAD));
    }

    /** How many entries followed so far. */
    public long entries() {
        return seq;
    }

    public Optional<Break> accept(ChainEntry entry, String computed) {
        if (doubtful != null) {
            return Optional.of(Break.at(entry.previous().equals(doubtful.hash()) ? doubtful.seq() - 1 : doubtful.seq(), Fault.REPLACED));
        }
        if (entry.seq() != seq + 1) {
            return Optional.of(entry.seq() <= seq ? Break.at(entry.seq(), Fault.SUPERFLUOUS) : new Break(seq + 1, entry.seq() - 1, Fault.MISSING));
        }
        if (entry.form() < form || entry.form() > EntryHash.FORM || !entry.isPlain() || !entry.hash().equals(computed)
            || !entry.previous().equals(hash) && (seq == 0 || !ChainEntry.isPlain(entry.previous()))) {
            return Optional.of(isPushedBack(entry) ? Break.at(seq, Fault.SUPERFLUOUS) : Break.at(entry.seq(), Fault.EDITED));
        }
        if (!entry.previous().equals(hash)) {
            doubtful = entry;
            return Optional.empty();
        }
        seq = entry.seq();
        hashBefore = hash;
        hash = entry.hash();
        form = entry.form();
        return meetHeads();
    }

    /** Whether it would be sound one place earlier: then the one there was put in. */
    private boolean isPushedBack(ChainEntry entry) {
        return seq > 0 && entry.previous().equals(hashBefore) && new EntryHash().of(entry.numbered(seq)).equals(entry.hash());
    }

    private Optional<Break> meetHeads() {
        for (; nextHead < heads.size() && heads.get(nextHead).seq() <= seq; nextHead++) {
            SignedHead head = heads.get(nextHead);
            if (head.seq() == seq && !head.hash().equals(hash)) {
                return Optional.of(new Break(signedUpTo + 1, seq, Fault.REWRITTEN));
            }
            signedUpTo = head.seq();
        }
        return Optional.empty();
    }

    /**
     * After the last entry.
     *
     * @param last number of the last entry as told apart from them, with its hash; @param sealed whether what told so can be trusted
     */
    public Optional<Break> end(long last, String itsHash, boolean sealed) {
        if (doubtful != null) {
            return Optional.of(Break.at(itsHash.equals(doubtful.hash()) ? doubtful.seq() - 1 : doubtful.seq(), Fault.REPLACED));
        }
        if (nextHead < heads.size()) {
            return Optional.of(new Break(seq + 1, heads.get(nextHead).seq(), Fault.CUT));
        }
        if (seq != last) {
            return Optional.of(seq < last ? new Break(seq + 1, last, Fault.CUT) : new Break(last + 1, seq, Fault.SUPERFLUOUS));
        }
        if (!hash.equals(itsHash)) {
            return Optional.of(Break.at(seq, Fault.REPLACED));
        }
        return sealed ? Optional.empty() : Optional.of(new Break(signedUpTo + 1, seq + 1, Fault.REWRITTEN));
    }
}
