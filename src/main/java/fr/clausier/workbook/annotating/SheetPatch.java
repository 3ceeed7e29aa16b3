package fr.clausier.workbook.annotating;

import fr.clausier.workbook.annotating.Note.Spot;
import fr.clausier.workbook.parts.NotPatchable;
import fr.clausier.workbook.parts.Relations;
import fr.clausier.workbook.parts.Splice;
import fr.clausier.workbook.parts.Tag;
import fr.clausier.workbook.parts.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gives the marked cells of a sheet their colour, makes those that do not exist, and names the drawing of the comments. */
final class SheetPatch {

    /** What stands after the drawing of comments in a sheet, in the order the format asks for. */
    private static final Set<String> AFTER_DRAWING = Set.of("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
        "tableParts", "extLst");

    private record Columns(int first, int last, int style) { }

    /** Columns of each row, with whether the cell is to be marked; else it goes back to what it was before it was marked. */
    private final TreeMap<Integer, TreeMap<Integer, Boolean>> rows = new TreeMap<>();
    private final Marking marking;
    private final String drawing;
    private final List<Columns> columns = new ArrayList<>();
    private TreeMap<Integer, Boolean> row;
    private int rowNumber;
    private int rowStyle;
    private int column;
    private boolean below;
    private Splice xml;

    /**
     * @param marked cells to colour; @param cleared cells marked earlier that are no more
     * @param drawing id of the relation to add; empty when the sheet already names one
     */
    SheetPatch(Collection<Spot> marked, Collection<Spot> cleared, Marking marking, String drawing) {
        cleared.forEach(spot -> rows.computeIfAbsent(spot.row(), key -> new TreeMap<>()).put(spot.column(), false));
        marked.forEach(spot -> rows.computeIfAbsent(spot.row(), key -> new TreeMap<>()).put(spot.column(), true));
        this.marking = marking;
        this.drawing = drawing;
    }

    void write(InputStream part, OutputStream out) throws IOException {
        try (Splice splice = new Splice(part, out)) {
            xml = splice;
            boolean named = drawing.isEmpty();
            while (xml.next()) {
                if (xml.isStart() || xml.isEnd()) {
                    cells();
                    if (!named && isWhereDrawingsGo()) {
                        xml.insert("<" + xml.prefix() + "legacyDrawing xmlns:r=\"" + (xml.namespace().contains("purl.oclc.org") ? Relations.STRICT
                            : Relations.TRANSITIONAL) + "\" r:id=\"" + drawing + "\"/>");
                        named = true;
                    }
                }
            }
        }
    }

    private boolean isWhereDrawingsGo() {
        return xml.isEnd() && xml.depth() == 1 || below && xml.isStart() && xml.depth() == 2
            && (AFTER_DRAWING.contains(xml.name()) || xml.name().equals("AlternateContent"));
    }

    private void cells() throws IOException {
        if (xml.starts(4, "c")) {
            cell();
        } else if (xml.starts(3, "row")) {
            startRow();
        } else if (xml.ends(3, "row") && row != null) {
            xml.insert(missing(Integer.MAX_VALUE));
        } else if (xml.starts(3, "col") && !xml.attribute("style").isEmpty()) {
            columns.add(new Columns(number(xml.attribute("min")) - 1, number(xml.attribute("max")) - 1, number(xml.attribute("style"))));
        } else if (xml.starts(2, "sheetData")) {
            below = true;
            if (xml.isEmpty()) {
                xml.replace(Tag.opened(xml.tag()) + missingRows(Integer.MAX_VALUE) + Tag.end(xml.tag()));
            }
        } else if (xml.ends(2, "sheetData")) {
            xml.insert(missingRows(Integer.MAX_VALUE));
        }
    }

    private void startRow() throws IOException {
        String written = xml.attribute("r");
        rowNumber = written.isEmpty() ? rowNumber + 1 : number(written);
        String above = rows.isEmpty() || rows.firstKey() >= rowNumber - 1 ? "" : missingRows(rowNumber - 1);
        if (!above.isEmpty()) {
            xml.insert(above);
        }
        row = rows.remove(rowNumber - 1);
        column = -1;
        if (row != null) {
            rowStyle = flag(xml.attribute("customFormat")) ? style(xml.attribute("s")) : -1;
            String tag = spanning(xml.tag());
            if (xml.isEmpty()) {
                xml.replace(Tag.opened(tag) + missing(Integer.MAX_VALUE) + Tag.end(tag));
                row = null;
            } else if (!tag.equals(xml.tag())) {
                xml.replace(tag);
            }
        }
    }

    /** The hint of which columns a row fills must hold the cells that are added. */
    private String spanning(String tag) {
        String spans = xml.attribute("spans");
        if (!spans.matches("[0-9]+:[0-9]+")) {
            return tag;
        }
        int colon = spans.indexOf(':');
        int first = Math.min(number(spans.substring(0, colon)), row.firstKey() + 1);
        int last = Math.max(number(spans.substring(colon + 1)), row.lastKey() + 1);
        String wider = first + ":" + last;
        return wider.equals(spans) ? tag : Tag.with(tag, "spans", wider);
    }

    private void cell() throws IOException {
        if (row == null) {
            return;
        }
        column = Spot.of(xml.attribute("r")).map(Spot::column).orElse(column + 1);
        String before = missing(column);
        if (!before.isEmpty()) {
            xml.insert(before);
        }
        Boolean mark = row.remove(column);
        if (mark != null) {
            int style = style(xml.attribute("s"));
            xml.replace(Tag.with(xml.tag(), "s", Integer.toString(mark ? marking.of(style) : marking.cleared(style))));
        }
    }

    /** The marked cells of the current row left of a column that the file does not have. */
    private String missing(int before) {
        StringBuilder cells = new StringBuilder();
        while (!row.isEmpty() && row.firstKey() < before) {
            Map.Entry<Integer, Boolean> next = row.pollFirstEntry();
            Spot spot = new Spot(rowNumber - 1, next.getKey());
            int style = rowStyle >= 0 ? rowStyle : columns.stream().filter(each -> each.first() <= spot.column() && spot.column() <= each.last())
                .mapToInt(Columns::style).findFirst().orElse(0);
            if (next.getValue()) {
                cells.append('<').append(xml.prefix()).append("c r=\"").append(spot.address()).append("\" s=\"").append(marking.of(style)).append("\"/>");
            }
        }
        return cells.toString();
    }

    /** The marked rows above one that the file does not have. */
    private String missingRows(int before) {
        StringBuilder missing = new StringBuilder();
        int current = rowNumber;
        while (!rows.isEmpty() && rows.firstKey() < before) {
            rowNumber = rows.firstKey() + 1;
            row = rows.pollFirstEntry().getValue();
            rowStyle = -1;
            String cells = missing(Integer.MAX_VALUE);
            missing.append(cells.isEmpty() ? "" : Xml.in(xml.prefix(), "<:row r=\"" + rowNumber + "\">") + cells + Xml.in(xml.prefix(), "</:row>"));
        }
        rowNumber = current;
        return missing.toString();
    }

    private static boolean flag(String written) {
        return written.equals("1") || written.equals("true");
    }

    static int style(String written) {
        return written.isEmpty() ? 0 : number(written);
    }

    static int number(String written) {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException other) {
            throw new NotPatchable("not a number");
        }
    }
}
