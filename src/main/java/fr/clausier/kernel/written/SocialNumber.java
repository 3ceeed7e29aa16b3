package fr.clausier.kernel.written;

import fr.clausier.kernel.Siret;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * what looks like a social-security number (NIR), which this product never keeps: sex, year, month, department, commune, order, and
 * perhaps a key, together or apart. It is told by its shape; where it stands alone, a number that begins like a recent year is let through.
 */
public final class SocialNumber {

    public static final String ID = "R-81";
    /** Code of the problem by which one is refused. */
    public static final String REFUSED = "social-security-number";

    private static final int SHORTEST = 13;
    private static final String APART = "[ \\u00a0\\u202f.\\-\\u2010-\\u2015]{0,2}";
    private static final String DIGITS = "[0-9](?:" + APART + "[0-9])";
    private static final Pattern SHAPE = Pattern.compile("(?<![0-9A-Fa-f])([123478]" + APART + DIGITS + "{3}" + APART + "[0-9]" + APART + "[0-9ABab]"
        + APART + DIGITS + "{5})(?:" + APART + "([0-9]{2}))?(?![0-9A-Za-z])");
    private static final Pattern SEPARATORS = Pattern.compile("[^0-9AB]");
    private static final Pattern SIRET = Pattern.compile("(?<![0-9])[0-9]{14}(?![0-9])");

    private SocialNumber() { }

    /** Whether a text holds one. */
    public static boolean isIn(String text) {
        return !masked(text).equals(text);
    }

    /** The text with what looks like one covered but for its first three digits. */
    public static String masked(String text) {
        if (!mayHold(text)) {
            return text == null ? "" : text;
        }
        Matcher found = SHAPE.matcher(text);
        StringBuilder shown = new StringBuilder();
        while (found.find()) {
            String body = SEPARATORS.matcher(found.group(1).toUpperCase(java.util.Locale.ROOT)).replaceAll("");
            boolean looks = looksLikeOne(body, found.group(2)) && !isBesideSiret(found.group());
            found.appendReplacement(shown, looks ? body.substring(0, 3) + "•".repeat(SHORTEST - 3) : Matcher.quoteReplacement(found.group()));
        }
        return found.appendTail(shown).toString();
    }

    /** Most texts have not the digits for one. */
    private static boolean mayHold(String text) {
        if (text == null || text.length() < SHORTEST) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < text.length() && digits < SHORTEST - 1; i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits >= SHORTEST - 1;
    }

    private static boolean looksLikeOne(String body, String key) {
        int month = Integer.parseInt(body.substring(3, 5));
        boolean shaped = (month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50) && isDepartment(body.substring(5, 7))
            && !body.substring(7, 10).equals("000") && !body.substring(10).equals("000");
        if (!shaped || key != null && (Integer.parseInt(key) < 1 || Integer.parseInt(key) > 97)) {
            return false;
        }
        boolean likeYear = body.startsWith("202") && month >= 20;
        return !likeYear || key != null && Integer.parseInt(key) == key(body);
    }

    private static boolean isDepartment(String written) {
        return written.equals("2A") || written.equals("2B") || written.matches("[0-9]{2}") && !written.equals("00");
    }

    /** 97 less the remainder of the number by 97; in Corsica 2A counts as 19 and 2B as 18. */
    private static int key(String body) {
        long number = Long.parseLong(body.replace("2A", "19").replace("2B", "18"));
        return (int) (97 - number % 97);
    }

    /** A SIRET and a figure next to it have as many digits as a number with its key. */
    private static boolean isBesideSiret(String written) {
        Matcher fourteen = SIRET.matcher(written);
        return fourteen.find() && Siret.parse(fourteen.group()).filter(Siret::checks).isPresent();
    }

    /** Stops a writing that would keep one: the net under the doors, which answer with the sentence of {@link #REFUSED}. */
    public static void refuseIn(String text) {
        if (isIn(text)) {
            throw new Found();
        }
    }

    /** Something that looks like a social-security number was about to be kept. It says no more: what it was must not be told. */
    public static final class Found extends RuntimeException {
        Found() {
            super(REFUSED, null, false, false);
        }
    }
}
