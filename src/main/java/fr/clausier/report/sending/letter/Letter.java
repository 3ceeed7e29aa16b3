package fr.clausier.report.sending.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something to say, with or without a workbook, ready to leave.
 *
 * @param reference the same each time one sending is tried, so that whoever gets it twice can tell: letters, digits, points and dashes
 * @param folder name of the structure's own folder; @param fileName name of the file: both of letters, digits, points and dashes
 * @param content of the file; empty when none goes with it
 */
public record Letter(String reference, Recipient to, String subject, String text, String folder, String fileName, byte[] content) {

    /** One that no file goes with. */
    public static Letter plain(String reference, Recipient to, String subject, String text) {
        return new Letter(reference, to, subject, text, "", "", new byte[0]);
    }

    public boolean hasFile() {
        return content.length > 0;
    }

    /** SHA-256 of the file, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has it", impossible);
        }
    }

    /** Never written out by mistake. */
    @Override
    public String toString() {
        return "letter " + reference;
    }
}
