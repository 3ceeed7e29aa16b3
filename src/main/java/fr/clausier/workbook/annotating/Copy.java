package fr.clausier.workbook.annotating;

import fr.clausier.workbook.parts.Relations;
import fr.clausier.workbook.parts.Xml;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Merge;
import fr.clausier.workbook.reading.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plain workbook with what was read of a file of another format: same sheets, same addresses, values as shown. */
final class Copy {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TEXT_FILE = "Fichier";
    private static final int WIDENED = 60;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** Styles of the copy, in order: anything, a date, a length of time. */
    private static final String STYLES = StylesPatch.BLANK.replace("<fonts", "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/></numFmts><fonts").replace("<cellXfs count=\"1\">", "<cellXfs count=\"3\">")
        .replace("</cellXfs>", "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>");

    private Copy() { }

    static byte[] annotate(List<Table> tables, List<Note> notes) throws IOException {
        List<Note> named = notes.stream().map(note -> note.sheet().isEmpty() ? new Note(TEXT_FILE, note.cell(), note.mend(), note.text()) : note).toList();
        return PackagePatch.annotate(plain(tables), named);
    }

    private static byte[] plain(List<Table> tables) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", types(tables.size()));
            part(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + Relations.TRANSITIONAL + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            StringBuilder sheets = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int i = 1; i <= tables.size(); i++) {
                String name = tables.get(i - 1).name().isEmpty() ? TEXT_FILE : tables.get(i - 1).name();
                sheets.append("<sheet name=\"" + Xml.escaped(name) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
                relations.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
            }
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + Relations.TRANSITIONAL + "\"><sheets>" + sheets + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + relation(tables.size() + 1, "styles", "styles.xml") + "</Relationships>");
            part(zip, "xl/styles.xml", STYLES.substring(Xml.DECLARATION.length()));
            for (int i = 1; i <= tables.size(); i++) {
                sheet(zip, "xl/worksheets/sheet" + i + ".xml", tables.get(i - 1));
            }
        }
        return bytes.toByteArray();
    }

    private static String types(int sheets) {
        StringBuilder types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + override("/xl/workbook.xml", String.join(".", "sheet", "main")) + override("/xl/styles.xml", "styles"));
        for (int i = 1; i <= sheets; i++) {
            types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        return types.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + Relations.TRANSITIONAL + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        put(zip, Xml.DECLARATION + content);
        zip.closeEntry();
    }

    private static void sheet(ZipOutputStream zip, String name, Table table) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        put(zip, Xml.DECLARATION + "<worksheet xmlns=\"" + MAIN + "\"><sheetFormatPr defaultRowHeight=\"15\"/><cols>" + columns(table.hiddenColumns())
            + "</cols><sheetData>");
        TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
        Set<Integer> hidden = new HashSet<>();
        for (Table.Row row : table.rows()) {
            row.cells().forEach(cell -> rows.computeIfAbsent(row.number(), key -> new TreeMap<>()).putIfAbsent(cell.column(), cell));
            if (row.hidden()) {
                hidden.add(row.number());
            }
        }
        for (Map.Entry<Integer, TreeMap<Integer, Cell>> row : rows.entrySet()) {
            put(zip, "<row r=\"" + row.getKey() + (hidden.contains(row.getKey()) ? "\" hidden=\"1" : "") + "\">"
                + row.getValue().values().stream().map(Copy::cell).collect(Collectors.joining()) + "</row>");
        }
        put(zip, "</sheetData>" + (table.merges().isEmpty() ? "" : "<mergeCells>" + table.merges().stream().map(Copy::merge).collect(Collectors.joining())
            + "</mergeCells>") + "</worksheet>");
        zip.closeEntry();
    }

    /** Wide enough to read; those hidden in what was sent stay so. */
    private static String columns(Set<Integer> hidden) {
        StringBuilder columns = new StringBuilder();
        for (int column = 0; column < WIDENED; column++) {
            columns.append("<col min=\"").append(column + 1).append("\" max=\"").append(column + 1).append("\" width=\"18\" customWidth=\"1\"")
                .append(hidden.contains(column) ? " hidden=\"1\"/>" : "/>");
        }
        return columns.toString();
    }

    private static String merge(Merge merge) {
        return "<mergeCell ref=\"" + Table.letters(merge.firstColumn()) + merge.firstRow() + ":" + Table.letters(merge.lastColumn()) + merge.lastRow() + "\"/>";
    }

    private static String cell(Cell cell) {
        if (cell.date() != null) {
            return number(cell, 1, BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, cell.date())));
        }
        if (cell.isTime()) {
            return number(cell, 2, cell.number());
        }
        return cell.kind() == Cell.Kind.NUMBER && cell.text().matches("-?(0|[1-9][0-9]{0,14})([.][0-9]+)?") ? number(cell, 0, cell.number())
            : "<c r=\"" + cell.address() + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Xml.cellText(cell.text()) + "</t></is></c>";
    }

    private static String number(Cell cell, int style, BigDecimal value) {
        return "<c r=\"" + cell.address() + "\" s=\"" + style + "\"><v>" + value.toPlainString() + "</v></c>";
    }

    private static void put(ZipOutputStream zip, String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
