package fr.clausier.words;

import java.util.Locale;

/** Languages of every page, message and workbook. French comes first: it is the default and the reference. */
public enum Language {
    FR(Locale.FRANCE), EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Two letters, as in an HTML lang attribute. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a tag such as "en" or "en-GB"; French for anything else. */
    public static Language of(String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : FR;
    }
}
