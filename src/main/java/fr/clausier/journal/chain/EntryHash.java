package fr.clausier.journal.chain;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The hash an entry must carry, of the bytes docs/journal.md describes. One is used by one thread; it keeps its buffer from entry to entry. */
public final class EntryHash {

    /** What the first entry follows. */
    public static final String START = "0".repeat(64);
    /** The form entries are written in now. */
    public static final int FORM = 2;

    private static final byte[] FIRST_LINE = "clausier journal 2\n".getBytes(StandardCharsets.US_ASCII);
    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGEST = 32;

    private final MessageDigest sha = newDigest();
    private final byte[] digest = new byte[DIGEST];
    private byte[] buffer = new byte[1024];
    private int length;

    public String of(ChainEntry entry) {
        return entry.form() == 1 ? first(entry) : second(entry);
    }

    private String second(ChainEntry entry) {
        length = 0;
        put(FIRST_LINE);
        line(entry.seq());
        line(entry.at());
        line(entry.local());
        line(entry.account());
        line(entry.structure());
        line(entry.action());
        line(entry.subject());
        line(entry.subjectId());
        line(entry.personKey() == null ? "-" : Long.toString(entry.personKey()));
        line(entry.before());
        line(entry.after());
        line(entry.bare() ? entry.detail() : digestOf(entry.detail()));
        line(entry.bare() ? entry.reason() : digestOf(entry.reason()));
        line(entry.previous());
        return finished();
    }

    /** Entries written before there were reasons and signed heads; no line ends the last. */
    private String first(ChainEntry entry) {
        String text = String.join("\n", Long.toString(entry.seq()), ChainEntry.instant(entry.at()).toString(), Long.toString(entry.account()),
            Long.toString(entry.structure()), entry.action(), entry.subject(), Long.toString(entry.subjectId()), String.valueOf(entry.personKey()),
            entry.before(), entry.after(), entry.bare() ? entry.detail() : digestOf(entry.detail()), entry.previous());
        length = 0;
        put(text.getBytes(StandardCharsets.UTF_8));
        return finished();
    }

    /** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
    public static String sha256(String text) {
        return HEX.formatHex(newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String digestOf(String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        return hex();
    }

    private String finished() {
        sha.update(buffer, 0, length);
        return hex();
    }

    private String hex() {
        try {
            sha.digest(digest, 0, DIGEST);
            return HEX.formatHex(digest);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void line(long number) {
        line(Long.toString(number));
    }

    private void line(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
        put((byte) '\n');
    }

    private void put(byte one) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * length);
        }
        buffer[length++] = one;
    }

    private void put(byte[] bytes) {
        if (length + bytes.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (length + bytes.length));
        }
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
