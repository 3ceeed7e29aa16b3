package fr.clausier.workbook.writing.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Drop-downs. Their values live on one hidden sheet: written in the rule itself they may hold no comma and 255 characters. */
public final class Choices {

    private static final int LONGEST_LIST = 1000;

    private final XSSFWorkbook workbook;
    private final String listsSheet;
    private final Map<List<String>, String> names = new HashMap<>();
    private XSSFSheet lists;

    /** @param listsSheet name of the hidden sheet */
    public Choices(XSSFWorkbook workbook, String listsSheet) {
        this.workbook = workbook;
        this.listsSheet = listsSheet;
    }

    /** @param choices offered in each column; empty for none */
    public void offer(XSSFSheet sheet, List<List<String>> choices, int headings) {
        for (int i = 0; i < choices.size(); i++) {
            List<String> offered = choices.get(i);
            if (!offered.isEmpty() && offered.size() <= LONGEST_LIST) {
                DataValidationHelper helper = sheet.getDataValidationHelper();
                DataValidationConstraint constraint = helper.createFormulaListConstraint(names.computeIfAbsent(offered, this::store));
                int last = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
                DataValidation rule = helper.createValidation(constraint, new CellRangeAddressList(headings + 1, last, i, i));
                rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
                rule.setShowErrorBox(true);
                rule.setEmptyCellAllowed(true);
                // POI's flag is the reverse of its name for .xlsx: true shows the arrow
                rule.setSuppressDropDownArrow(true);
                sheet.addValidationData(rule);
            }
        }
    }

    /** One row per list: values side by side. @return the name by which rules refer to it */
    private String store(List<String> offered) {
        if (lists == null) {
            lists = workbook.createSheet(listsSheet);
            workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
        }
        int index = names.size();
        Row row = lists.createRow(index);
        for (int i = 0; i < offered.size(); i++) {
            row.createCell(i).setCellValue(offered.get(i));
        }
        Name name = workbook.createName();
        name.setNameName("liste_" + (index + 1));
        name.setRefersToFormula("'" + listsSheet + "'!$A$" + (index + 1) + ":$" + CellReference.convertNumToColString(offered.size() - 1) + "$" + (index + 1));
        return name.getNameName();
    }
}
