package fr.clausier.journal;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
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
import java.util.Optional;
import java.util.Set;

/**
 * The account of what was done: one entry per action, in the transaction that did it, each carrying the hash of the one before.
 * Writing an entry is also what makes the transaction durable, so an action that is not journaled is not acknowledged as kept.
 */
@Singleton
public class Journal {

    private static final int PAGE = 1000;

    private final JournalRows rows;
    private final JournalHeadRows heads;
    private final PersonKeys people;
    private final Calendar calendar;
    private final DurableCommit durable;

    Journal(JournalRows rows, JournalHeadRows heads, PersonKeys people, Calendar calendar, DurableCommit durable) {
        this.rows = rows;
        this.heads = heads;
        this.people = people;
        this.calendar = calendar;
        this.durable = durable;
    }

    /**
     * Waits until no other action is being written, and keeps others waiting until this transaction ends. Asked first by whatever
     * checks before it writes, so that what was checked still holds when it is written, and so that all writers wait in one order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void writeAlone() {
        Reading.current().ifPresent(Reading::wrote);
        durable.alone();
        heads.lock();
    }

    /**
     * Writes an action on a thing that names nobody.
     *
     * @param before the thing as it was, null when it did not exist; @param after as it is, null when it is gone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Scope scope, String action, String subject, long subjectId, Object before, Object after) {
        record(scope.actor(), scope.structure(), action, subject, subjectId, before, after);
    }

    /** The same for actions outside any structure (0), such as creating an account. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, long structure, String action, String subject, long subjectId, Object before, Object after) {
        append(actor, structure, action, subject, List.of(new Written(subjectId, null, digest(before), digest(after), text(after))));
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
        append(scope.actor(), scope.structure(), action, subject, things.stream().map(thing -> new Written(thing.subjectId, thing.personKey,
            thing.before == null ? "" : keys.digest(thing.personKey, text(thing.before)),
            thing.after == null ? "" : keys.digest(thing.personKey, text(thing.after)), keys.seal(thing.personKey, text(thing.after)))).toList());
    }

    /** The number of the last entry. Since every action has one, as long as it does not move nothing was changed. */
    @Transactional
    public long last() {
        return heads.head().seq();
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

    /** The number of the first entry that does not follow from the one before, or of the first missing one; empty when whole. */
    @Transactional
    public Optional<Long> firstBreak() {
        long seq = 0;
        String hash = "0".repeat(64);
        for (List<JournalEntry> page = rows.following(0, PAGE); !page.isEmpty(); page = rows.following(seq, PAGE)) {
            for (JournalEntry entry : page) {
                boolean follows = entry.seq() == seq + 1 && entry.previousHash().equals(hash) && entry.hash().equals(entry.computedHash());
                if (!follows) {
                    return Optional.of(seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
        }
        JournalHead head = heads.head();
        return head.seq() == seq && head.hash().equals(hash) ? Optional.empty() : Optional.of(seq + 1);
    }

    /** What an entry says of its thing, digests and detail sealed where it names a person. */
    private record Written(long subjectId, Long personKey, String before, String after, String detail) { }

    private void append(Actor actor, long structure, String action, String subject, List<Written> written) {
        Reading.current().ifPresent(Reading::wrote);
        durable.alone();
        JournalHead head = heads.lock();
        List<JournalEntry> entries = new ArrayList<>(written.size());
        long seq = head.seq();
        String hash = head.hash();
        for (Written each : written) {
            JournalEntry open = new JournalEntry(++seq, calendar.now(), actor.account(), structure, action, subject, each.subjectId,
                each.personKey, each.before, each.after, each.detail, hash, "");
            entries.add(open.sealedBy(open.computedHash()));
            hash = entries.get(entries.size() - 1).hash();
        }
        rows.saveAll(entries);
        heads.move(seq, hash);
    }

    private static String digest(Object thing) {
        return thing == null ? "" : Canonical.sha256(text(thing));
    }

    private static String text(Object thing) {
        return thing == null ? "" : Canonical.of(thing);
    }
}
