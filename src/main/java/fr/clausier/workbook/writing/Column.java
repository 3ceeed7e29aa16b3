package fr.clausier.workbook.writing;

import java.util.List;

/**
 * A column of a page.
 *
 * @param width in characters of the usual size
 * @param wrap whether long texts go on several lines
 * @param choices values offered in a drop-down, advice more than constraint (others are accepted with a question); empty for none
 * @param bar whether a bar in the cell shows how near a ratio is to the whole
 * @param hidden whether people do not see it; copying a row takes it along
 */
public record Column(String heading, Format format, int width, boolean wrap, List<String> choices, boolean bar,
        boolean hidden) {

    private static final int NARROWEST = 4;
    static final int WIDEST = 120;

    public Column {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
        choices = List.copyOf(choices);
    }

    public static Column of(String heading, Format format, int width) {
        return new Column(heading, format, width, false, List.of(), false, false);
    }

    public Column wrapped() {
        return new Column(heading, format, width, true, choices, bar, hidden);
    }

    public Column choosing(List<String> offered) {
        return new Column(heading, format, width, wrap, offered, bar, hidden);
    }

    /** A ratio shown as a bar besides its figure: full at 100 %. */
    public Column barred() {
        return new Column(heading, format, width, wrap, choices, true, hidden);
    }

    /** The same column out of sight, for what programs read again. */
    public Column asHidden() {
        return new Column(heading, format, width, wrap, choices, bar, true);
    }
}
