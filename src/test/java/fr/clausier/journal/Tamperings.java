package fr.clausier.journal;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.journal.chain.Break;
import fr.clausier.journal.chain.ChainEntry;
import fr.clausier.journal.chain.EntryHash;
import fr.clausier.journal.chain.SignedHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What somebody with the database in their hands, and without the key files, could do to the journal; each is undone after a check. Some know how the chain is
 * made and forge what follows too.
 */
public final class Tamperings {

    /** What is done. */
    public enum Kind { EDIT, EDIT_WITH_ITS_HASH, DELETE, DELETE_SEVERAL, INSERT, APPEND, SWAP, CUT, CUT_AND_MOVE_THE_HEAD, REWRITE_ALL_AFTER, EDIT_SIGNED_HEAD, DELETE_SIGNED_HEAD, EDIT_HEAD }

    private static final List<String> EDITS = List.of("form = 1", "recorded_micros = recorded_micros + 1", "recorded_micros = NULL",
        "recorded_at = recorded_at + INTERVAL '1' HOUR", "account_id = account_id + 1", "structure_id = structure_id + 1", "action = action || 'x'", "subject = subject || 'x'",
        "subject_id = subject_id + 1", "person_key_id = COALESCE(person_key_id, 0) + 1", "before_digest = '" + "0".repeat(64) + "'", "after_digest = ''",
        "detail = detail || ' '", "reason = 'x'", "previous_hash = hash", "hash = previous_hash");
    private static final List<String> SIGNED_EDITS = List.of("hash = previous", "signed_at = signed_at + 1", "public_key = 'AAAA' || SUBSTRING(public_key, 5)",
        "previous = hash", "signature = 'AAAA' || SUBSTRING(signature, 5)");
    private static final List<String> HEAD_EDITS = List.of("hash = '" + "a".repeat(64) + "'", "seq = seq - 1", "seq = seq + 1", "signed = signed - 1", "signed = 0", "seal = ''");

    /** @param expected first and last row that are not as written; @param found what the check said, null when nothing */
    public record Tried(Kind kind, String what, long expected, long until, Break found) {

        /** Whether it was found where it was done: to the entry, or between the two signed heads around it. */
        public boolean isFound() {
            return found != null && found.from() <= until && found.to() >= expected;
        }

        public boolean isExact() {
            return found != null && found.from() == expected;
        }
    }

    private final Random random;
    private final long first;
    private final long last;
    private final List<SignedHead> heads = TestInstance.get(Heads.class).all();
    private final JournalCheck check = TestInstance.get(JournalCheck.class);

    /** @param first row that may be touched */
    public Tamperings(long seed, long first, long last) {
        this.random = new Random(seed);
        this.first = first;
        this.last = last;
    }

    public Tried next(Kind kind) {
        long row = first + random.nextLong(last - first - 3);
        return switch (kind) {
            case EDIT -> edit(row);
            case EDIT_WITH_ITS_HASH -> tried(kind, "account", row, row, update(forged(row, entry(row).previous())));
            case DELETE -> tried(kind, "", row, row, "DELETE FROM journal_entry WHERE seq = " + row);
            case DELETE_SEVERAL -> tried(kind, "3", row, row + 2, "DELETE FROM journal_entry WHERE seq BETWEEN " + row + " AND " + (row + 2));
            case INSERT -> insert(row);
            case APPEND -> tried(kind, "", last + 1, last + 1, copied(last, last + 1));
            case SWAP -> swap(row, row + 1 + random.nextInt(2));
            case CUT -> tried(kind, "", row + 1, last, "DELETE FROM journal_entry WHERE seq > " + row);
            case CUT_AND_MOVE_THE_HEAD -> tried(kind, "", row + 1, last, "DELETE FROM journal_entry WHERE seq > " + row,
                "UPDATE journal_head SET seq = " + row + ", hash = (SELECT e.hash FROM journal_entry e WHERE e.seq = " + row + ")");
            case REWRITE_ALL_AFTER -> rewrite(row);
            case EDIT_SIGNED_HEAD -> signedHead(kind, "UPDATE journal_signed_head SET " + pick(SIGNED_EDITS));
            case DELETE_SIGNED_HEAD -> signedHead(kind, "DELETE FROM journal_signed_head");
            case EDIT_HEAD -> {
                String edit = pick(HEAD_EDITS);
                yield tried(kind, edit, 0, last + 1, "UPDATE journal_head SET " + edit);
            }
        };
    }

    private Tried edit(long row) {
        String edit = pick(EDITS);
        return tried(Kind.EDIT, edit.substring(0, edit.indexOf(' ')), row, row, "UPDATE journal_entry SET " + edit + " WHERE seq = " + row);
    }

    /** Makes room for a row that follows the one before. */
    private Tried insert(long row) {
        return tried(Kind.INSERT, "", row, row, "UPDATE journal_entry SET seq = -(seq + 1) WHERE seq >= " + row, "UPDATE journal_entry SET seq = -seq WHERE seq < 0",
            copied(row - 1, row));
    }

    /** A row that says what another says, as if done once more. */
    private String copied(long from, long to) {
        ChainEntry entry = entry(from);
        String hash = new EntryHash().of(new ChainEntry(entry.form(), to, entry.at(), entry.local(), entry.account(), entry.structure(), entry.action(),
            entry.subject(), entry.subjectId(), entry.personKey(), entry.before(), entry.after(), entry.detail(), entry.reason(), entry.hash(), "", false));
        return "INSERT INTO journal_entry SELECT " + to + ", recorded_at, account_id, structure_id, action, subject, subject_id, person_key_id, before_digest,"
            + " after_digest, detail, hash, '" + hash + "', form, recorded_micros, reason FROM journal_entry WHERE seq = " + from;
    }

    private Tried swap(long one, long other) {
        return tried(Kind.SWAP, "", one, other, "UPDATE journal_entry SET seq = -1 WHERE seq = " + one, "UPDATE journal_entry SET seq = " + one + " WHERE seq = " + other,
            "UPDATE journal_entry SET seq = " + other + " WHERE seq = -1");
    }

    /** Everything from a row on, made to follow from a forged one. */
    private Tried rewrite(long row) {
        List<String> statements = new ArrayList<>();
        String previous = entry(row).previous();
        for (long seq = row; seq <= last; seq++) {
            ChainEntry forged = forged(seq, previous);
            statements.add(update(forged));
            previous = forged.hash();
        }
        statements.add("UPDATE journal_head SET hash = '" + previous + "'");
        return tried(Kind.REWRITE_ALL_AFTER, "", row, last, statements.toArray(String[]::new));
    }

    private Tried signedHead(Kind kind, String statement) {
        SignedHead head = heads.get(random.nextInt(heads.size()));
        return tried(kind, statement.replaceAll("^.* SET | =.*$", ""), kind == Kind.DELETE_SIGNED_HEAD ? 0 : head.seq(), kind == Kind.DELETE_SIGNED_HEAD ? last : head.seq(),
            statement + " WHERE id = " + head.id());
    }

    /** By another account, with the hash that goes with it. */
    private ChainEntry forged(long seq, String previous) {
        ChainEntry e = entry(seq);
        ChainEntry open = new ChainEntry(e.form(), e.seq(), e.at(), e.local(), e.account() + 1, e.structure(), e.action(), e.subject(), e.subjectId(), e.personKey(),
            e.before(), e.after(), e.detail(), e.reason(), previous, "", false);
        return new ChainEntry(e.form(), e.seq(), e.at(), e.local(), e.account() + 1, e.structure(), e.action(), e.subject(), e.subjectId(), e.personKey(), e.before(),
            e.after(), e.detail(), e.reason(), previous, new EntryHash().of(open), false);
    }

    private static String update(ChainEntry e) {
        return "UPDATE journal_entry SET account_id = " + e.account() + ", previous_hash = '" + e.previous() + "', hash = '" + e.hash() + "' WHERE seq = " + e.seq();
    }

    private static ChainEntry entry(long seq) {
        return Sql.one("SELECT " + fr.clausier.journal.chain.EntryReading.COLUMNS + " FROM journal_entry WHERE seq = " + seq,
            row -> new fr.clausier.journal.chain.EntryReading().read(row));
    }

    private Tried tried(Kind kind, String what, long expected, long until, String... statements) {
        return new Tried(kind, what, expected, until, Sql.tampered(() -> check.check(List.of()).broken().orElse(null), statements));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
