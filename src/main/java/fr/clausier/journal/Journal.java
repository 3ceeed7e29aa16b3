package fr.clausier.journal;

import fr.clausier.journal.chain.ChainEntry;
import fr.clausier.journal.chain.EntryHash;
import fr.clausier.journal.chain.SigningKey;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.written.SocialNumber;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import fr.clausier.store.DurableCommit;
import fr.clausier.store.PersonKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The account of what was done: one entry per action, in the transaction that did it, each carrying the hash of the one before.
 * Writing an entry is also what makes the transaction durable, so an action that is not journaled is not acknowledged as kept.
 */
@Singleton
public class Journal {

    private final JournalRows rows;
    private final JournalHeadRows heads;
    private final Pen pen;
    private final PersonKeys people;
    private final Calendar calendar;
    private final DurableCommit durable;
    private final SigningKey key;

    Journal(JournalRows rows, JournalHeadRows heads, Pen pen, PersonKeys people, Calendar calendar, DurableCommit durable, SigningKey key) {
        this.rows = rows;
        this.heads = heads;
        this.pen = pen;
        this.people = people;
        this.calendar = calendar;
        this.durable = durable;
        this.key = key;
    }

    /**
     * Waits until no other action is being written, and keeps others waiting until this transaction ends. Asked first by whatever
     * checks before it writes, so that what was checked still holds when it is written, and so that all writers wait in one order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeAlone() {
        Reading.current().ifPresent(Reading::wrote);
        durable.alone();
        lock();
    }

    /**
     * Writes an action on a thing that names nobody.
     *
     * @param before the thing as it was, null when it did not exist; @param after as it is, null when it is gone; {@link Because} where why is said
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Scope scope, String action, String subject, long subjectId, Object before, Object after) {
        record(scope.actor(), scope.structure(), action, subject, subjectId, before, after);
    }

    /** The same for actions outside any structure (0), such as creating an account. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, long structure, String action, String subject, long subjectId, Object before, Object after) {
        String was = text(before);
        String is = text(Because.thing(after));
        append(actor, structure, action, subject, List.of(new Written(subjectId, null, digest(was), digest(is), is, Because.reason(after))));
    }

    /** Writes an action on a person: the content is sealed with the person's key, its digests keyed by it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordPerson(Scope scope, String action, String subject, long subjectId, long personKeyId, Object before, Object after) {
        recordPeople(scope, action, subject, List.of(new OnPerson(subjectId, personKeyId, before, after)));
    }

    /**
     * An action on one thing that names a person.
     *
     * @param before the thing as it was, null when it did not exist; @param after as it is, null when it is gone
     */
    public record OnPerson(long subjectId, long personKey, Object before, Object after) { }

    /** Writes the same action on many things, an entry each: what a file brings is written together. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordPeople(Scope scope, String action, String subject, List<OnPerson> things) {
        PersonKeys.Ring keys = people.ring(things.stream().map(OnPerson::personKey).toList());
        append(scope.actor(), scope.structure(), action, subject, things.stream().map(thing -> written(thing, keys)).toList());
    }

    private static Written written(OnPerson thing, PersonKeys.Ring keys) {
        String was = text(thing.before);
        String is = text(Because.thing(thing.after));
        String reason = Because.reason(thing.after);
        return new Written(thing.subjectId, thing.personKey, was.isEmpty() ? "" : keys.digest(thing.personKey, was), is.isEmpty() ? "" : keys.digest(thing.personKey, is),
            keys.seal(thing.personKey, is), reason.isEmpty() ? "" : keys.seal(thing.personKey, reason));
    }

    /** The number of the last entry that changed something. Since every action has one, as long as it does not move nothing was changed. */
    @Transactional
    public long last() {
        return heads.head().changed();
    }

    /** Whether the caller may have written what no entry tells yet: it stands in a transaction, and is not known to be reading only. */
    boolean isWriting() {
        return durable.isWithin() && Reading.current().filter(reading -> !reading.hasWritten()).isEmpty();
    }

    LocalDate today() {
        return calendar.today();
    }

    /** Entries about one thing of the viewer's structure, newest first, at most 500. */
    @Transactional
    public List<JournalEntry> about(Scope scope, String subject, long subjectId) {
        return rows.about(scope.structure(), subject, subjectId);
    }

    /** What was done in the viewer's structure since an instant, in order: by whom, to what, never its content. */
    @Transactional
    public List<JournalMark> since(Scope scope, Instant instant) {
        return rows.since(scope.structure(), instant);
    }

    /** The things of some kinds that the viewer acted on last, the newest first: once each, its newest action among others. */
    @Transactional
    public List<JournalMark> recent(Scope scope, Set<String> subjects, int most) {
        return rows.recent(scope.structure(), scope.actor().account(), subjects, most);
    }

    /** Writes that something was read, which changes nothing. */
    void read(Actor actor, long structure, String action, String subject, Object what) {
        durable.alone();
        String text = text(what);
        write(actor, structure, action, subject, List.of(new Written(0, null, "", digest(text), text, "")), false);
    }

    /** What an entry says of its thing, digests, detail and reason sealed where it names a person. */
    private record Written(long subjectId, Long personKey, String before, String after, String detail, String reason) { }

    private void append(Actor actor, long structure, String action, String subject, List<Written> written) {
        Reading.current().ifPresent(Reading::wrote);
        durable.alone();
        write(actor, structure, action, subject, written, true);
    }

    private void write(Actor actor, long structure, String action, String subject, List<Written> written, boolean changes) {
        JournalHead head = lock();
        List<JournalEntry> entries = new ArrayList<>(written.size());
        EntryHash hashing = new EntryHash();
        long seq = head.seq();
        String hash = head.hash();
        for (Written each : written) {
            Instant now = calendar.now();
            JournalEntry open = new JournalEntry(++seq, now, actor.account(), structure, action, subject, each.subjectId, each.personKey, each.before,
                each.after, each.detail, hash, "", EntryHash.FORM, ChainEntry.micros(now), each.reason);
            hash = hashing.of(open.chained());
            entries.add(open.sealedBy(hash));
        }
        pen.write(entries);
        pen.move(seq, hash, changes ? seq : head.changed(), key.seal(seq, hash, head.signed()));
    }

    /** A program that still holds a master key that was changed meanwhile may not write: what it seals would open for nobody. */
    private JournalHead lock() {
        JournalHead head = pen.lock();
        people.requireKey(head.keyFingerprint());
        return head;
    }

    /** Of nothing, nothing: no thing has an empty text. */
    private static String digest(String text) {
        return text.isEmpty() ? "" : Canonical.sha256(text);
    }

    private static String text(Object thing) {
        String text = thing == null ? "" : Canonical.of(thing);
        SocialNumber.refuseIn(text);
        return text;
    }
}
