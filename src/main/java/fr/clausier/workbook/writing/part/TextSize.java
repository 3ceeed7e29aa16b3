package fr.clausier.workbook.writing.part;

/**
 * How many lines a text takes in a cell, measured as its letters are wide: spreadsheets do not all work it out by themselves when they
 * open a file. Rather one line too many than one that runs over the row below.
 */
public final class TextSize {

    /** Widths in hundredths of a digit's, rounded up from those of Arial and of what replaces it. */
    private static final int DIGIT = 100;
    private static final int NARROW = 55;
    private static final int USUAL = 102;
    private static final int WIDE = 150;
    private static final int CAPITAL = 132;
    private static final String NARROW_ONES = " .,;:!|'’ijltf()[]/-I";
    private static final String WIDE_ONES = "mwMWœŒæÆ@%…—";
    /** Taken on both sides by the border and the air beside it. */
    private static final int MARGIN = 160;

    private TextSize() { }

    /** @param width of the column, in digits @param size of the letters, in points */
    public static int lines(String text, int width, int size) {
        int room = Math.max(DIGIT, (width * DIGIT - MARGIN) * 10 / size);
        int lines = 0;
        int used = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i == text.length() ? '\n' : text.charAt(i);
            if (letter == ' ' || letter == '\n') {
                boolean fits = used == 0 || used + word <= room;
                lines += (fits ? 0 : 1) + Math.max(0, word - 1) / room;
                used = (fits ? used : 0) + (word > room ? word % room : word) + NARROW;
                word = 0;
                if (letter == '\n') {
                    lines++;
                    used = 0;
                }
            } else {
                word += width(letter);
            }
        }
        return lines;
    }

    private static int width(char letter) {
        if (letter >= 'a' && letter <= 'z' && letter != 'm' && letter != 'w') {
            return letter == 'i' || letter == 'j' || letter == 'l' || letter == 't' || letter == 'f' ? NARROW : USUAL;
        }
        return letter >= '0' && letter <= '9' ? DIGIT : NARROW_ONES.indexOf(letter) >= 0 ? NARROW : WIDE_ONES.indexOf(letter) >= 0 ? WIDE
            : Character.isUpperCase(letter) ? CAPITAL : USUAL;
    }
}
