package fr.clausier.workbook.annotating;

import fr.clausier.workbook.annotating.Note.Spot;
import fr.clausier.workbook.parts.NotPatchable;
import fr.clausier.workbook.parts.Splice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A first look through a sheet for what stands after its cells but decides where they are marked.
 *
 * @param strict whether it is written in the strict edition of the format
 * @param drawing id of the relation to the drawing of its comments; empty for none
 * @param anchors for a marked cell hidden inside a merged one, the corner that shows
 */
record SheetSurvey(boolean strict, String drawing, Map<Spot, Spot> anchors) {

    static SheetSurvey of(InputStream part, Set<Spot> marked) throws IOException {
        String drawing = "";
        List<String> merged = new ArrayList<>();
        String namespace;
        Set<Integer> rows = marked.stream().map(Spot::row).collect(Collectors.toSet());
        int row = 0;
        int column = -1;
        try (Splice xml = new Splice(part, OutputStream.nullOutputStream())) {
            while (xml.next()) {
                if (xml.starts(3, "row")) {
                    row = inOrder(row, xml.attribute("r"));
                    column = -1;
                } else if (rows.contains(row - 1) && xml.starts(4, "c")) {
                    column = inOrder(column, Spot.of(xml.attribute("r")).map(Spot::column).orElse(column + 1));
                } else if (xml.starts(3, "mergeCell")) {
                    merged.add(xml.attribute("ref"));
                } else if (xml.starts(2, "legacyDrawing")) {
                    drawing = xml.relationship();
                }
            }
            namespace = xml.namespace();
        }
        return new SheetSurvey(namespace.startsWith("http://purl.oclc.org/"), drawing, anchors(merged, marked));
    }

    private static int inOrder(int last, String written) {
        return inOrder(last, written.isEmpty() ? last + 1 : SheetPatch.number(written));
    }

    /** Rows and cells missing from a sheet are put where they belong, which needs the others to be in order. */
    private static int inOrder(int last, int number) {
        if (number <= last) {
            throw new NotPatchable("rows or cells out of order");
        }
        return number;
    }

    private static Map<Spot, Spot> anchors(List<String> merged, Set<Spot> marked) {
        Map<Spot, Spot> anchors = new HashMap<>();
        for (String range : merged) {
            String[] corners = range.split(":");
            Spot first = Spot.of(corners[0]).orElse(null);
            Spot last = Spot.of(corners[corners.length - 1]).orElse(null);
            if (first != null && last != null) {
                marked.stream().filter(spot -> isWithin(spot, first, last)).forEach(spot -> anchors.put(spot, first));
            }
        }
        return anchors;
    }

    private static boolean isWithin(Spot spot, Spot first, Spot last) {
        return spot.row() >= first.row() && spot.row() <= last.row() && spot.column() >= first.column() && spot.column() <= last.column();
    }
}
