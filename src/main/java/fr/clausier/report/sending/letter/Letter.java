package fr.clausier.report.sending.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A workbook with what is said beside it, ready to leave.
 *
 * @param reference the same each time one sending is tried, so that whoever gets it twice can tell: letters, digits, points and dashes
 * @param folder name of the structure's own folder; @param fileName name of the file: both of letters, digits, points and dashes
 */
public record Letter(String reference, Recipient to, String subject, String text, String folder, String fileName, byte[] content) {

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
