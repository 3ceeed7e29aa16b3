package fr.clausier.workbook.writing.part;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** A named table over rows that were streamed: formulas, filters and pivot tables call it and its columns by name. */
public final class ListObject {

    private ListObject() { }

    /** @param headings as written in the cells, all different @param first row of the headings @param last row of the last values */
    public static void over(XSSFSheet sheet, String name, List<String> headings, int first, int last) {
        Set<String> seen = new HashSet<>();
        headings.forEach(heading -> {
            if (heading.isEmpty() || !seen.add(heading.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("a table cannot have two columns of one name, or of none: " + heading);
            }
        });
        XSSFTable table = sheet.createTable(new AreaReference(new CellReference(first, 0), new CellReference(last, headings.size() - 1),
            SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
        CTTable xml = table.getCTTable();
        for (int i = 0; i < headings.size(); i++) {
            xml.getTableColumns().getTableColumnArray(i).setName(headings.get(i));
        }
        xml.addNewAutoFilter().setRef(xml.getRef());
        CTTableStyleInfo look = xml.isSetTableStyleInfo() ? xml.getTableStyleInfo() : xml.addNewTableStyleInfo();
        look.setName("TableStyleLight1");
        look.setShowRowStripes(false);
        look.setShowColumnStripes(false);
    }
}
