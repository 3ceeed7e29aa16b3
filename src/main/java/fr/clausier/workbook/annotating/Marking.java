package fr.clausier.workbook.annotating;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The styles of marked cells: each style met gets one like it but for its ground, numbered after those the workbook has. A style
 * marked at an earlier time is taken for what it is, and can be given back its plain ground.
 */
final class Marking {

    /** A style wanted: made from one of the workbook's, with our ground or without. */
    record Wanted(int original, boolean marked) { }

    /** A spreadsheet knows some 65,000 styles; a workbook near the limit gets comments without colour. */
    private static final int MOST_STYLES = 64_000;

    private final StylesSurvey survey;
    private final int styles;
    private final Map<Wanted, Integer> wanted = new LinkedHashMap<>();

    Marking(StylesSurvey survey) {
        this.survey = survey;
        this.styles = Math.max(1, survey.xfFonts().size());
    }

    /** Number of the marked style made from one of the workbook's; a number it does not have stands for its first. */
    int of(int style) {
        int known = style < styles ? style : 0;
        return survey.isMarked(known) ? known : numbered(new Wanted(known, true), style);
    }

    /** Number of the style a cell marked earlier goes back to. */
    int cleared(int style) {
        return survey.isMarked(style) ? numbered(new Wanted(style, false), style) : style;
    }

    private int numbered(Wanted asked, int otherwise) {
        if (styles + wanted.size() >= MOST_STYLES) {
            return otherwise;
        }
        return wanted.computeIfAbsent(asked, key -> styles + wanted.size());
    }

    /** In the order of the new styles. */
    Set<Wanted> wanted() {
        return wanted.keySet();
    }
}
