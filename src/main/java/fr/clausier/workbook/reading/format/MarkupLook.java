package fr.clausier.workbook.reading.format;

import fr.clausier.workbook.reading.Merge;
import fr.clausier.workbook.reading.SheetShape;
import fr.clausier.workbook.reading.UnreadableFile;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Goes once through one part of a package: refuses what no spreadsheet writes, notes what readers of cells do not tell. */
final class MarkupLook {

    private static final Pattern RANGE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");
    private static final int LETTERS = 26;
    private static final int LONGEST_COLUMN = 3;

    private final String name;
    private final SafeXml xml;
    private final Map<String, String> targets = new HashMap<>();
    private SheetShape shape;
    private int columns;
    private long rows;

    MarkupLook(String name, InputStream part) throws XMLStreamException {
        this.name = name;
        this.xml = new SafeXml(part);
    }

    void through() throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.name());
            }
        }
    }

    /** What is hidden and merged, when the part is a sheet. */
    Optional<SheetShape> shape() {
        return Optional.ofNullable(shape);
    }

    /** Where the workbook's relations lead, by their id. */
    Map<String, String> targets() {
        return targets;
    }

    long rows() {
        return rows;
    }

    private void start(String element) {
        switch (element) {
            case "worksheet" -> shape = SheetShape.empty();
            case "row" -> rows++;
            case "c" -> refuseFarColumn();
            case "col" -> hidden();
            case "mergeCell" -> merged();
            case "Relationship" -> relation();
            case "encryption-data" -> refuseLocked();
            default -> { }
        }
    }

    /** The last column of a spreadsheet is XFD: a longer name would only make a reader reserve memory. */
    private void refuseFarColumn() {
        String address = shape == null ? null : xml.attribute("r");
        if (address != null && address.length() > LONGEST_COLUMN && Character.isLetter(address.charAt(LONGEST_COLUMN))) {
            throw new UnreadableFile("file-corrupt");
        }
    }

    private void hidden() {
        if (shape != null && ++columns > SheetShape.COLUMNS) {
            throw new UnreadableFile("file-corrupt");
        }
        if (shape != null && (xml.says("hidden", "1") || xml.says("hidden", "true"))) {
            shape.hide(xml.number("min", 1) - 1, xml.number("max", 0) - 1);
        }
    }

    private void merged() {
        String reference = shape == null ? null : xml.attribute("ref");
        Matcher range = RANGE.matcher(reference == null ? "" : reference);
        if (range.matches()) {
            shape.merge(new Merge(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4)), column(range.group(1)), column(range.group(3))));
        }
    }

    private void relation() {
        String id = xml.attribute("Id");
        String target = xml.attribute("Target");
        if (name.equals("xl/_rels/workbook.xml.rels") && id != null && target != null) {
            String part = target.toLowerCase(Locale.ROOT);
            targets.put(id, part.startsWith("/") ? part.substring(1) : "xl/" + part);
        }
    }

    /** An OpenDocument package says in its manifest which of its parts are locked. */
    private void refuseLocked() {
        if (name.equals("meta-inf/manifest.xml")) {
            throw new UnreadableFile("file-password");
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
