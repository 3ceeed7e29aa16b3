package fr.clausier.journal;

import fr.clausier.journal.JournalHeadRows.SignedRows;
import fr.clausier.journal.chain.ChainEntry;
import fr.clausier.journal.chain.EntryHash;
import fr.clausier.journal.chain.SignedHead;
import fr.clausier.journal.chain.SigningKey;
import fr.clausier.store.Calendar;
import fr.clausier.store.DurableCommit;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Signed heads: where the journal stood, each day and whenever it is checked or taken away. Kept elsewhere, they bear witness against what is rewritten here. */
@Singleton
public class Heads {

    private final SignedRows signed;
    private final JournalHeadRows heads;
    private final SigningKey key;
    private final Calendar calendar;
    private final DurableCommit durable;

    Heads(SignedRows signed, JournalHeadRows heads, SigningKey key, Calendar calendar, DurableCommit durable) {
        this.signed = signed;
        this.heads = heads;
        this.key = key;
        this.calendar = calendar;
        this.durable = durable;
    }

    /** The head of now; the last one again when nothing was written since. */
    @Transactional
    public SignedHead sign() {
        durable.alone();
        JournalHead head = heads.lock();
        Optional<SignedHead> last = signed.last();
        if (last.isPresent() && last.get().seq() == head.seq()) {
            return last.get();
        }
        SignedHead next = key.sign(head.signed() + 1, head.seq(), head.hash(), ChainEntry.micros(calendar.now()),
            last.map(SignedHead::digest).orElse(EntryHash.START));
        heads.sign(next.id(), key.seal(head.seq(), head.hash(), next.id()));
        return signed.save(next);
    }

    /** Signs unless that was done today. */
    @Transactional
    public void signToday() {
        boolean done = signed.last().filter(head -> day(head).equals(calendar.today())).isPresent();
        if (!done && heads.head().seq() > 0) {
            sign();
        }
    }

    /** All of them, from the first. */
    @Transactional
    public List<SignedHead> all() {
        return signed.all();
    }

    /** The public key they are signed with now, in base64. */
    public String publicKey() {
        return key.publicKey();
    }

    private LocalDate day(SignedHead head) {
        return LocalDate.ofInstant(Instant.EPOCH.plusNanos(1000L * head.signedAt()), calendar.zone());
    }
}
