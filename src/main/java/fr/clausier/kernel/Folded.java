package fr.clausier.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text folded for comparing and searching: no accents, lower case, one space between words, typographic marks made plain. */
public final class Folded {

    private static final int ASCII = 128;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() { }

    /** "Élodie  D’ARC-Noël" gives "elodie d arc noel". Null gives the empty text. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String plain = plain(text);
        return plain != null ? plain : accented(text);
    }

    /** The same for a text without accents, as most are, without looking for any; null for another. */
    private static String plain(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ASCII) {
                return null;
            }
            boolean kept = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (kept && gap && folded.length() > 0) {
                folded.append(' ');
            }
            gap = !kept;
            if (kept) {
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
            }
        }
        return folded.toString();
    }

    private static String accented(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE"),
            Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").trim();
    }
}
