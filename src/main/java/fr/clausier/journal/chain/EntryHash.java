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
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OF_NOTHING = sha256("").getBytes(StandardCharsets.US_ASCII);

    private final MessageDigest sha = newDigest();
    private final byte[] digest = new byte[DIGEST];
    private final byte[] hex = new byte[2 * DIGEST];
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
        content(entry, entry.detail());
        content(entry, entry.reason());
        line(entry.previous());
        return finished();
    }

    /** A line of the digest of a text; the text is that digest already where the content was left out. */
    private void content(ChainEntry entry, String text) {
        if (entry.bare()) {
            line(text);
        } else {
            digest(text);
            put(hex);
            put((byte) '\n');
        }
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
        digest(text);
        return new String(hex, StandardCharsets.ISO_8859_1);
    }

    private void digest(String text) {
        if (text.isEmpty()) {
            System.arraycopy(OF_NOTHING, 0, hex, 0, hex.length);
        } else {
            sha.update(text.getBytes(StandardCharsets.UTF_8));
            digest();
        }
    }

    private String finished() {
        sha.update(buffer, 0, length);
        digest();
        return new String(hex, StandardCharsets.ISO_8859_1);
    }

    private void digest() {
        try {
            sha.digest(digest, 0, DIGEST);
            for (int i = 0; i < DIGEST; i++) {
                hex[2 * i] = DIGITS[digest[i] >> 4 & 15];
                hex[2 * i + 1] = DIGITS[digest[i] & 15];
            }
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
        room(1);
        buffer[length++] = one;
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (length + more));
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
