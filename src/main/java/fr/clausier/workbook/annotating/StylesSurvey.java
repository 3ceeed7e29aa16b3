package fr.clausier.workbook.annotating;

import fr.clausier.workbook.parts.Splice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the styles of a workbook hold: how many of each, and which letters would not be read on a pale ground.
 *
 * @param xfFonts number of the font of each style of a cell, in order
 * @param xfFills likewise of its fill
 * @param paleFonts fonts whose letters are white or nearly so
 * @param grounds fills of our own, from an earlier time
 */
record StylesSurvey(int fonts, int fills, List<Integer> xfFonts, List<Integer> xfFills, Set<Integer> paleFonts, Set<Integer> grounds) {

    /** The ground of cells to mend; no program offers this very red, so that ours is known again. */
    static final String GROUND = "FFFFC9CE";

    private static final Set<String> PALE_THEME = Set.of("0", "2");
    private static final Set<String> PALE_INDEXED = Set.of("1", "9");
    private static final int PALE = 170;

    static StylesSurvey of(InputStream part) throws IOException {
        int fonts = 0;
        int fills = 0;
        List<Integer> xfFonts = new ArrayList<>();
        List<Integer> xfFills = new ArrayList<>();
        Set<Integer> pale = new TreeSet<>();
        Set<Integer> grounds = new TreeSet<>();
        String section = "";
        try (Splice xml = new Splice(part, OutputStream.nullOutputStream())) {
            while (xml.next()) {
                if (xml.isStart() && xml.depth() == 2) {
                    section = xml.name();
                } else if (section.equals("fonts") && xml.starts(3, "font")) {
                    fonts++;
                } else if (section.equals("fonts") && xml.starts(4, "color") && isPale(xml.attribute("theme"), xml.attribute("indexed"), xml.attribute("rgb"))) {
                    pale.add(fonts - 1);
                } else if (section.equals("fills") && xml.starts(3, "fill")) {
                    fills++;
                } else if (section.equals("fills") && xml.starts(5, "fgColor") && xml.attribute("rgb").equalsIgnoreCase(GROUND)) {
                    grounds.add(fills - 1);
                } else if (section.equals("cellXfs") && xml.starts(3, "xf")) {
                    xfFonts.add(SheetPatch.style(xml.attribute("fontId")));
                    xfFills.add(SheetPatch.style(xml.attribute("fillId")));
                }
            }
        }
        return new StylesSurvey(fonts, fills, xfFonts, xfFills, pale, grounds);
    }

    /** Number of the fill of marked cells: ours of an earlier time, else the one that is added. */
    int ground() {
        return grounds.isEmpty() ? fills + (fills == 0 ? 2 : 0) : grounds.iterator().next();
    }

    /** Whether a style was made by us at an earlier time. */
    boolean isMarked(int style) {
        return style < xfFills.size() && grounds.contains(xfFills.get(style));
    }

    /** Whether letters of a style would not be read on a pale ground. */
    boolean isPale(int style) {
        return style < xfFonts.size() && paleFonts.contains(xfFonts.get(style));
    }

    private static boolean isPale(String theme, String indexed, String rgb) {
        if (rgb.matches("([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}")) {
            int color = Integer.parseInt(rgb.substring(rgb.length() - 6), 16);
            return ((color >> 16) * 299 + (color >> 8 & 0xFF) * 587 + (color & 0xFF) * 114) / 1000 > PALE;
        }
        return PALE_THEME.contains(theme) || PALE_INDEXED.contains(indexed);
    }
}
