package fr.clausier.workbook.writing.part;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlOptions;

/**
 * The file as it is written: sheets first, one after the other, their rows as they come; then everything else, which the library knows
 * how to write once rows are counted.
 */
public final class XlsxPackage implements AutoCloseable {

    /** Says what the file is; the same in every workbook, so that it can come first. */
    private static final String FIRST = "_rels/.rels";
    private static final String STYLES = "xl/styles.xml";
    private static final String AFTER_STYLES = "</cellXfs>";
    private static final String ROWS = "<sheetData/>";
    private static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String ROOT = "<worksheet xmlns=\"" + SPREADSHEET + "\"";

    private final ZipOutputStream zip;
    private final Set<String> written = new HashSet<>();

    public XlsxPackage(OutputStream out, XSSFWorkbook workbook) throws IOException {
        zip = new ZipOutputStream(out);
        copy(parts(workbook), FIRST::equals, "");
        zip.flush();
    }

    /** Begins a sheet: columns, frozen rows, all that stands before its rows. */
    public SheetXml open(XSSFSheet sheet) throws IOException {
        String name = sheet.getPackagePart().getPartName().getName().substring(1);
        written.add(name);
        zip.putNextEntry(new ZipEntry(name));
        String xml = xml(sheet);
        // what refers to tables and drawings comes after the rows, when it is known; its prefix is declared now
        String start = xml.substring(0, xml.indexOf(ROWS));
        text(start.contains(RELATIONS) ? start : start.replace(ROOT, ROOT + " xmlns:r=\"" + RELATIONS + "\""));
        text("<sheetData>");
        return new SheetXml(zip);
    }

    /** Ends it: filters, bars, links, print, charts. */
    public void close(XSSFSheet sheet, SheetXml rows) throws IOException {
        rows.flush();
        String xml = xml(sheet);
        text("</sheetData>" + xml.substring(xml.indexOf(ROWS) + ROWS.length()));
        zip.closeEntry();
    }

    /** Everything that is not a sheet written above. @param namedStyles element that names cell styles */
    public void finish(XSSFWorkbook workbook, String namedStyles) throws IOException {
        copy(parts(workbook), name -> !written.contains(name), namedStyles);
        zip.finish();
        zip.flush();
    }

    private void copy(byte[] parts, java.util.function.Predicate<String> wanted, String namedStyles) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(parts))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (wanted.test(entry.getName())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] content = from.readAllBytes();
                    zip.write(entry.getName().equals(STYLES) ? named(content, namedStyles) : content);
                    zip.closeEntry();
                    written.add(entry.getName());
                }
            }
        }
    }

    private static byte[] named(byte[] styles, String names) {
        return new String(styles, StandardCharsets.UTF_8).replace(AFTER_STYLES, AFTER_STYLES + names).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] parts(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        workbook.write(parts);
        return parts.toByteArray();
    }

    private static String xml(XSSFSheet sheet) throws IOException {
        XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
        options.setSaveSyntheticDocumentElement(new QName(SPREADSHEET, "worksheet"));
        options.setSaveSuggestedPrefixes(Map.of(RELATIONS, "r"));
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        sheet.getCTWorksheet().save(xml, options);
        return xml.toString(StandardCharsets.UTF_8);
    }

    private void text(String xml) throws IOException {
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
