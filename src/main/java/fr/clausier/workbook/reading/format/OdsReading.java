package fr.clausier.workbook.reading.format;

import fr.clausier.workbook.reading.Limits;
import fr.clausier.workbook.reading.Merge;
import fr.clausier.workbook.reading.RowsKept;
import fr.clausier.workbook.reading.SheetShape;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads the sheets of an OpenDocument spreadsheet as they come, row by row. Cells and rows are often written once and repeated, down to the
 * last of the sheet: only what holds something is repeated here.
 */
public final class OdsReading {

    /** Parts of a sheet whose own cells are none of the sheet's. */
    private static final Set<String> ASIDE = Set.of("tracked-changes", "shapes", "forms", "dde-links", "database-ranges", "data-pilot-tables", "content-validations");

    private final byte[] content;
    private final Limits limits;
    private final RowsKept kept;
    private final Set<String> hiddenStyles = new HashSet<>();
    private final List<Table> tables = new ArrayList<>();
    private boolean inside;
    private String style = "";
    private String sheet;
    private boolean hidden;
    private SheetShape shape;
    private int row;
    private int column;
    private int described;
    private int filled;

    public OdsReading(byte[] content, Limits limits) {
        this.content = content;
        this.limits = limits;
        this.kept = new RowsKept(limits);
    }

    public List<Table> tables() throws IOException, XMLStreamException {
        try (ZipFile zip = PackageCheck.zip(content); InputStream part = zip.getInputStream(zip.getEntry("content.xml"))) {
            SafeXml xml = new SafeXml(part);
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table") && sheet != null) {
                    tables.add(kept.table(sheet, hidden, shape));
                    sheet = null;
                }
            }
        }
        if (tables.isEmpty()) {
            throw new UnreadableFile("file-not-table");
        }
        return tables;
    }

    private void start(SafeXml xml) throws XMLStreamException {
        String name = xml.name();
        if (ASIDE.contains(name)) {
            xml.skip();
        } else if (name.equals("style")) {
            style = xml.attribute("name");
        } else if (name.equals("table-properties") && xml.says("display", "false")) {
            hiddenStyles.add(style);
        } else if (name.equals("spreadsheet")) {
            inside = true;
        } else if (name.equals("table") && inside) {
            open(xml);
        } else if (name.equals("table-column") && sheet != null) {
            describe(xml);
        } else if (name.equals("table-row") && sheet != null) {
            keepRow(xml);
        }
    }

    private void open(SafeXml xml) {
        sheet = xml.attribute("name") == null ? "" : xml.attribute("name");
        hidden = hiddenStyles.contains(xml.attribute("style-name"));
        shape = SheetShape.empty();
        row = 0;
        described = 0;
    }

    private void describe(SafeXml xml) {
        int repeated = repeated(xml, "number-columns-repeated");
        if (isHidden(xml)) {
            shape.hide(described, described + repeated - 1);
        }
        described = Math.min(SheetShape.COLUMNS, described + repeated);
    }

    private void keepRow(SafeXml xml) throws XMLStreamException {
        int repeated = repeated(xml, "number-rows-repeated");
        boolean hiddenRow = isHidden(xml);
        List<Held> cells = cells(xml);
        for (int i = 0; i < repeated && !cells.isEmpty(); i++) {
            filled++;
            if (filled > limits.oldRows()) {
                throw new UnreadableFile("file-ods-rows", Integer.toString(limits.oldRows()));
            }
            cells.forEach(cell -> kept.add(cell.column, cell.value));
            kept.end(row + i + 1, hiddenRow);
        }
        row += repeated;
    }

    /** A value and its place in the row. */
    private record Held(int column, Object value) { }

    private List<Held> cells(SafeXml xml) throws XMLStreamException {
        List<Held> cells = new ArrayList<>();
        column = 0;
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && xml.name().equals("table-row")); event = xml.next()) {
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new UnreadableFile("file-corrupt");
            }
            if (event == XMLStreamConstants.START_ELEMENT && (xml.name().equals("table-cell") || xml.name().equals("covered-table-cell"))) {
                cell(xml, cells);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                xml.skip();
            }
        }
        return cells;
    }

    private void cell(SafeXml xml, List<Held> cells) throws XMLStreamException {
        int repeated = repeated(xml, "number-columns-repeated");
        int across = xml.number("number-columns-spanned", 1);
        int down = xml.number("number-rows-spanned", 1);
        if (across > 1 || down > 1) {
            shape.merge(new Merge(row + 1, row + down, column, column + across - 1));
        }
        Object value = new OdsCell(xml).held();
        for (int i = 0; i < repeated && value != null; i++) {
            if (cells.size() >= SheetShape.COLUMNS) {
                throw new UnreadableFile("file-corrupt");
            }
            cells.add(new Held(column + i, value));
        }
        column += repeated;
    }

    private static boolean isHidden(SafeXml xml) {
        return xml.says("visibility", "collapse") || xml.says("visibility", "filter");
    }

    /** How often something is repeated, at least once, at most as many times as a sheet has rows. */
    private static int repeated(SafeXml xml, String attribute) {
        return Math.max(1, Math.min(1 << 20, xml.number(attribute, 1)));
    }
}
