package fr.clausier.journal.chain;

import java.nio.charset.StandardCharsets;
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
    private static final int LAST_YEAR = 9999;

    /** How a local time is written. */
    public static String text(LocalDateTime local) {
        if (local.getYear() < 0 || local.getYear() > LAST_YEAR) {
            return LOCAL.format(local);
        }
        byte[] text = "0000-00-00T00:00:00.000000".getBytes(StandardCharsets.ISO_8859_1);
        digits(text, 3, local.getYear());
        digits(text, 6, local.getMonthValue());
        digits(text, 9, local.getDayOfMonth());
        digits(text, 12, local.getHour());
        digits(text, 15, local.getMinute());
        digits(text, 18, local.getSecond());
        digits(text, 25, local.getNano() / 1000);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** Over zeros, the last digit first. */
    private static void digits(byte[] text, int last, int number) {
        int at = last;
        for (int rest = number; rest > 0; rest /= 10) {
            text[at--] += (byte) (rest % 10);
        }
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
     * and an entry of form 1 holds nothing its hash would not cover. Hash and previous hash are looked at by whoever compares them with what they must be.
     */
    boolean isPlain() {
        return (form > 1 || local.isEmpty() && reason.equals(bare ? EntryHash.sha256("") : "")) && isPlain(action) && isPlain(subject) && isPlain(before) && isPlain(after);
    }

    static boolean isPlain(String text) {
        int odd = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            // below zero once a character is outside
            odd |= text.charAt(i) - '!' | '~' - text.charAt(i);
        }
        return odd >= 0;
    }
}
