package fr.clausier.kernel;

import java.text.Normalizer;
import java.util.Locale;

/** Text folded for comparing and searching: no accents, lower case, one space between words, typographic marks made plain. */
public final class Folded {

    private Folded() { }

    /** "Élodie  D’ARC-Noël" gives "elodie d arc noel". Null gives the empty text. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String plain = Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE"),
            Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
    }
}
