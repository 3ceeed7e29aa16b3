package fr.clausier.workbook.writing.part;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** Styles with a name, found in the list of the reader's spreadsheet; changing one there changes every cell that wears it. */
public final class NamedStyles {

    private final XSSFWorkbook workbook;
    private final Map<String, Integer> names = new LinkedHashMap<>();

    public NamedStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Lets a style of cells wear a name; the first to wear it says how it looks. */
    public void name(XSSFCellStyle style, String name) {
        CTXf own = style.getCoreXf();
        int index = names.computeIfAbsent(name, first -> {
            CTXf named = (CTXf) own.copy();
            named.unsetXfId();
            if (named.isSetQuotePrefix()) {
                named.unsetQuotePrefix();
            }
            return workbook.getStylesSource().putCellStyleXf(named) - 1;
        });
        own.setXfId(index);
    }

    /** The element of the file that gives the names. */
    public String xml() {
        StringBuilder xml = new StringBuilder("<cellStyles count=\"").append(names.size() + 1)
            .append("\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");
        names.forEach((name, index) -> xml.append("<cellStyle name=\"").append(name).append("\" xfId=\"").append(index).append("\"/>"));
        return xml.append("</cellStyles>").toString();
    }
}
