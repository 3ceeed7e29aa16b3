package fr.clausier.journal.chain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One entry as it is stored, whatever it means; docs/journal.md says each member.
 *
 * @param form 1 for entries of before signed heads, 2 since
 * @param at microseconds since 1970, universal time
 * @param local the same moment on the clock of the machine that wrote it, {@code 2026-04-10T14:00:00.123456}; empty in form 1
 * @param personKey key that seals detail and reason, null when they name nobody
 * @param detail what was done, or only its SHA-256 where {@code bare}; likewise the reason
 * @param bare whether the content was left out
 */
public record ChainEntry(int form, long seq, long at, String local, long account, long structure, String action, String subject, long subjectId,
        Long personKey, String before, String after, String detail, String reason, String previous, String hash, boolean bare) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final int MICROS = 1_000_000;

    /** How a local time is written. */
    public static String text(LocalDateTime local) {
        return LOCAL.format(local);
    }

    public static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(micros, MICROS), (int) Math.floorMod(micros, (long) MICROS) * 1000, ZoneOffset.UTC).toInstant(ZoneOffset.UTC);
    }

    /** The same without its content. */
    public ChainEntry withoutContent() {
        return bare ? this : new ChainEntry(form, seq, at, local, account, structure, action, subject, subjectId, personKey, before, after, EntryHash.sha256(detail),
            EntryHash.sha256(reason), previous, hash, true);
    }

    ChainEntry numbered(long other) {
        return new ChainEntry(form, other, at, local, account, structure, action, subject, subjectId, personKey, before, after, detail, reason, previous, hash, bare);
    }

    ChainEntry at(long otherMicros, String otherLocal) {
        return new ChainEntry(form, seq, otherMicros, otherLocal, account, structure, action, subject, subjectId, personKey, before, after, detail, reason, previous,
            hash, bare);
    }

    /**
     * Whether no field could be taken for two, those not hashed apart being printable ASCII without spaces, so that none holds the end of a line;
     * and an entry of form 1 holds nothing its hash would not cover.
     */
    boolean isPlain() {
        return (form > 1 || local.isEmpty() && reason.equals(bare ? EntryHash.sha256("") : "")) && isPlain(action) && isPlain(subject) && isPlain(before) && isPlain(after) && isPlain(previous) && isPlain(hash);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
