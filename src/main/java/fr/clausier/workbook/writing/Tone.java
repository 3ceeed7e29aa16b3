package fr.clausier.workbook.writing;

/** Look given to a cell for its meaning; colour is never the only sign of it, the text says it too. */
public enum Tone {
    PLAIN(null, null), GOOD("E3F1E5", "1E5B2A"), WATCH("FDF1D6", "7A4B00"), BAD("FBE3E1", "8C1D18"), MUTED(null, "6B7280"),
    /** Row of totals: bold on pale blue. */ TOTAL("E8EEF6", "1F3864"),
    /** A cell the person is asked to fill. */ INPUT("FFFBE8", null),
    /** What a reader must read first: large. */ SENTENCE("E8EEF6", "1F3864"),
    /** Title of a block. */ SECTION(null, "1F3864"),
    /** A line of explanation, without border. */ NOTE(null, "4B5563"),
    /** A figure shown for itself: large, bold. */ FIGURE(null, "1F3864");

    private static final int USUAL = 10;
    private static final int LARGE = 12;
    private static final int LARGER = 14;

    private final String fill;
    private final String ink;

    Tone(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    String fill() {
        return fill;
    }

    String ink() {
        return ink;
    }

    /** Points of its letters. */
    int size() {
        return this == SENTENCE ? LARGER : this == FIGURE || this == SECTION ? LARGE : USUAL;
    }

    boolean isBold() {
        return this == TOTAL || this == SENTENCE || this == SECTION || this == FIGURE;
    }

    boolean isBordered() {
        return this != SENTENCE && this != SECTION && this != NOTE;
    }

    /** Its part in the name of a cell style, as people read it in the list of their spreadsheet. */
    String label() {
        return switch (this) {
            case PLAIN -> "";
            case GOOD -> " bon";
            case WATCH -> " à surveiller";
            case BAD -> " alerte";
            case MUTED -> " discret";
            case TOTAL -> " total";
            case INPUT -> " à remplir";
            case SENTENCE -> " phrase";
            case SECTION -> " titre";
            case NOTE -> " note";
            case FIGURE -> " chiffre";
        };
    }
}
