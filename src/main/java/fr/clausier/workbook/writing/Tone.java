package fr.clausier.workbook.writing;

/** Colour given to a cell for its meaning; never the only sign of it, the text says it too. */
public enum Tone {
    PLAIN(null, null), GOOD("E3F1E5", "1E5B2A"), WATCH("FDF1D6", "7A4B00"), BAD("FBE3E1", "8C1D18"), MUTED(null, "6B7280"),
    /** Row of totals: bold on pale blue. */ TOTAL("E8EEF6", "1F3864"),
    /** A cell the person is asked to fill. */ INPUT("FFFBE8", null);

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
}
