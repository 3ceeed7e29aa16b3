package fr.clausier.workbook.annotating;

import fr.clausier.workbook.parts.Splice;
import fr.clausier.workbook.parts.Tag;
import fr.clausier.workbook.parts.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds to the styles of a workbook those of its marked cells: each like the one it was made from, but for a pale red ground. */
final class StylesPatch {

    /** Styles of a workbook that came without any. */
    static final String BLANK = Xml.DECLARATION + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    private static final List<String> ORDER = List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
        "tableStyles", "colors", "extLst");
    private static final String LETTERS = "FF9C0006";

    private final StylesSurvey survey;
    private final Marking marking;
    private final Map<Integer, String> fonts = new LinkedHashMap<>();
    private final Map<Integer, String> styles = new LinkedHashMap<>();
    private String section = "";
    private int index;
    private boolean filled;
    private boolean styled;
    private Splice xml;

    StylesPatch(StylesSurvey survey, Marking marking) {
        this.survey = survey;
        this.marking = marking;
    }

    void write(InputStream part, OutputStream out) throws IOException {
        marking.wanted().forEach(wanted -> {
            styles.put(wanted.original(), "");
            if (wanted.marked() && survey.isPale(wanted.original())) {
                fonts.put(survey.xfFonts().get(wanted.original()), "");
            }
        });
        try (Splice splice = new Splice(part, out)) {
            xml = splice;
            while (xml.next()) {
                if (xml.isStart() && xml.depth() == 2 || xml.isEnd() && xml.depth() == 1) {
                    createBefore(xml.depth() == 1 ? ORDER.size() : ORDER.indexOf(xml.name()));
                }
                if (xml.isStart() && xml.depth() == 2) {
                    startSection();
                } else if (xml.depth() == 3) {
                    copy(section.equals("fonts") ? fonts : section.equals("cellXfs") ? styles : Map.of());
                } else if (xml.isEnd() && xml.depth() == 2) {
                    xml.insert(more(xml.name()));
                }
            }
        }
    }

    private void startSection() throws IOException {
        section = xml.name();
        index = 0;
        filled |= section.equals("fills");
        styled |= section.equals("cellXfs");
        int count = section.equals("fonts") ? survey.fonts() + fonts.size() : section.equals("fills") ? Math.max(survey.fills(), survey.ground() + 1)
            : section.equals("cellXfs") ? survey.xfFonts().size() + marking.wanted().size() : -1;
        if (count >= 0) {
            String tag = Tag.with(xml.tag(), "count", Integer.toString(count));
            xml.replace(xml.isEmpty() ? Tag.opened(tag) + more(section) + Tag.end(tag) : tag);
        }
    }

    /** Keeps what the new fonts and styles are made from, as it passes. */
    private void copy(Map<Integer, String> wanted) {
        if (xml.isStart() && wanted.containsKey(index)) {
            xml.hold();
        }
        boolean ends = xml.isEnd() || xml.isStart() && xml.isEmpty();
        if (ends && wanted.containsKey(index)) {
            wanted.put(index, styles == wanted ? xml.held() : readable(xml.held()));
        }
        index += ends ? 1 : 0;
    }

    private String style(Marking.Wanted wanted) {
        String whole = styles.get(wanted.original());
        String tag = whole.substring(0, whole.indexOf('>') + 1);
        int fill = wanted.marked() ? survey.ground() : 0;
        String changed = Tag.with(Tag.with(tag, "fillId", Integer.toString(fill)), "applyFill", "1");
        if (wanted.marked() && survey.isPale(wanted.original())) {
            int number = survey.fonts() + List.copyOf(fonts.keySet()).indexOf(survey.xfFonts().get(wanted.original()));
            changed = Tag.with(Tag.with(changed, "fontId", Integer.toString(number)), "applyFont", "1");
        }
        return changed + whole.substring(tag.length());
    }

    private static String readable(String font) {
        return font.replaceFirst("<((?:\\w+:)?)color\\b[^>]*>", "<$1color rgb=\"" + LETTERS + "\"/>").replaceFirst("(<(?:\\w+:)?color [^>]*/>)\\s*</(?:\\w+:)?color>", "$1");
    }

    private String more(String name) {
        return name.equals("fonts") ? String.join("", fonts.values()) : name.equals("fills") ? fill()
            : name.equals("cellXfs") ? marking.wanted().stream().map(this::style).collect(Collectors.joining()) : "";
    }

    private String fill() {
        return !survey.grounds().isEmpty() ? "" : inRoot("<:fill><:patternFill patternType=\"solid\"><:fgColor rgb=\"" + StylesSurvey.GROUND + "\"/><:bgColor indexed=\"64\"/></:patternFill></:fill>");
    }

    /** Makes the sections a workbook may do without, where the format wants them. */
    private void createBefore(int next) throws IOException {
        if (!filled && next > ORDER.indexOf("fills")) {
            filled = true;
            xml.insert(inRoot("<:fills count=\"3\"><:fill><:patternFill patternType=\"none\"/></:fill><:fill><:patternFill patternType=\"gray125\"/></:fill>")
                + fill() + inRoot("</:fills>"));
        }
        if (!styled && next > ORDER.indexOf("cellXfs")) {
            styled = true;
            xml.insert(inRoot("<:cellXfs count=\"2\"><:xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/><:xf numFmtId=\"0\" fontId=\"0\" fillId=\""
                + survey.ground() + "\" borderId=\"0\" applyFill=\"1\"/></:cellXfs>"));
        }
    }

    private String inRoot(String elements) {
        return Xml.in(xml.prefix(), elements);
    }
}
