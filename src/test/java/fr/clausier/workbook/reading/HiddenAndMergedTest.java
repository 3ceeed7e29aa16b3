package fr.clausier.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What the eye sees of a sheet and its cells alone do not tell: merged over, hidden. */
class HiddenAndMergedTest {

    @Test
    void cells_under_a_merge_show_the_value_of_its_first_one_and_say_so() throws Exception {
        Table table = sheet(sheet -> {
            put(sheet, 0, "Suivi", null, null, "hors");
            put(sheet, 1, "DURAND", "mars", "7");
            put(sheet, 2, null, "avril", "8");
            put(sheet, 4, "PETIT", "mars", "9");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A2:A4"));
        });
        assertThat(table.merges()).containsExactly(new Merge(1, 1, 0, 2), new Merge(2, 4, 0, 0));
        assertThat(table.rows().get(0).shownCells()).extracting(Cell::text).containsExactly("Suivi", "Suivi", "Suivi", "hors");
        assertThat(table.rows().get(0).shownCells()).extracting(cell -> cell.merged().isPresent()).containsExactly(false, true, true, false);
        assertThat(table.rows().get(2).shown(0)).map(Cell::text).contains("DURAND");
        assertThat(table.rows().get(2).shown(0).orElseThrow().merged()).contains(new Merge(2, 4, 0, 0));
        assertThat(table.rows().get(2).shown(0).orElseThrow().address()).isEqualTo("A3");
        assertThat(table.rows().get(3).shown(0).orElseThrow().merged()).isEmpty();
    }

    @Test
    void what_a_row_holds_itself_never_comes_from_a_merge() throws Exception {
        Table table = sheet(sheet -> {
            put(sheet, 0, "a", "7");
            put(sheet, 1, "b");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B1:B2"));
        });
        assertThat(table.rows().get(1).at(1)).isEmpty();
        assertThat(table.rows().get(1).cells()).extracting(Cell::text).containsExactly("b");
        assertThat(table.rows().get(1).shown(1)).map(Cell::text).contains("7");
        assertThat(table.rows().get(1).shown(7)).isEmpty();
    }

    @Test
    void a_merge_of_empty_cells_shows_nothing() throws Exception {
        Table table = sheet(sheet -> {
            put(sheet, 0, "a");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B1:C9"));
        });
        assertThat(table.rows().get(0).shownCells()).extracting(Cell::text).containsExactly("a");
    }

    @Test
    void hidden_rows_columns_and_sheets_are_read_and_known_to_be_hidden() throws Exception {
        Table table = sheet(sheet -> {
            for (int row = 0; row < 8; row++) {
                put(sheet, row, "r" + row, "x", null, "z");
            }
            List.of(2, 4, 5).forEach(row -> sheet.getRow(row).setZeroHeight(true));
            List.of(1, 2, 3).forEach(column -> sheet.setColumnHidden(column, true));
            sheet.getWorkbook().createSheet("autre");
            sheet.getWorkbook().setActiveSheet(1);
            sheet.getWorkbook().setSheetHidden(0, true);
        });
        assertThat(table.hidden()).isTrue();
        assertThat(table.hiddenColumns()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(table.rows()).hasSize(8);
        assertThat(table.rows().stream().filter(Table.Row::hidden).map(Table.Row::number)).containsExactly(3, 5, 6);
        List<Problem> warnings = Hidden.warnings(table, 0);
        assertThat(warnings).extracting(Problem::code).containsExactly("sheet-hidden", "rows-hidden", "columns-hidden");
        assertThat(warnings).extracting(Problem::found).containsExactly("Heures", "3, 5-6", "B, D");
        assertThat(warnings).noneMatch(Problem::isError);
    }

    @Test
    void nothing_is_said_of_a_sheet_that_hides_nothing() throws Exception {
        assertThat(Hidden.warnings(sheet(sheet -> put(sheet, 0, "a")), 0)).isEmpty();
    }

    /** Writes one sheet. */
    private interface Filling {
        void fill(Sheet sheet);
    }

    private static Table sheet(Filling filling) throws Exception {
        try (Workbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(workbook.createSheet("Heures"));
            workbook.write(out);
            return Tables.read("x.xlsx", out.toByteArray()).get().get(0);
        }
    }

    private static void put(Sheet sheet, int number, String... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                row.createCell(i).setCellValue(values[i]);
            }
        }
    }
}
