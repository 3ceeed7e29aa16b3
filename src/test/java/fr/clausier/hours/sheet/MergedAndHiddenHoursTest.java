package fr.clausier.hours.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of workbooks with merged and hidden cells, in the columns of the template. */
class MergedAndHiddenHoursTest {

    private static final List<String> HEADINGS = List.of("Marché", "Lot", "SIRET employeur", "Nom", "Prénom", "Né(e) le", "Mois", "Heures travaillées");
    private static final int HOURS = 7;

    @Test
    void a_name_merged_down_three_months_is_that_of_each() throws Exception {
        List<SheetRow> rows = read(sheet -> {
            months(sheet);
            for (int column = 0; column < 6; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 3, column, column));
            }
        }).rows();
        assertThat(rows).extracting(SheetRow::familyName).containsExactly("DURAND", "DURAND", "DURAND");
        assertThat(rows).extracting(SheetRow::readable).containsOnly(true);
        assertThat(rows).extracting(SheetRow::month).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(rows.get(2).place(HoursColumn.FAMILY_NAME).cell()).isEqualTo("D4");
    }

    @Test
    void hours_merged_down_three_rows_are_counted_once_and_the_other_rows_named() throws Exception {
        SheetContent content = read(sheet -> {
            months(sheet);
            for (int column = 0; column < 6; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 3, column, column));
            }
            sheet.getRow(2).removeCell(sheet.getRow(2).getCell(HOURS));
            sheet.getRow(3).removeCell(sheet.getRow(3).getCell(HOURS));
            sheet.addMergedRegion(new CellRangeAddress(1, 3, HOURS, HOURS));
        });
        assertThat(content.rows()).extracting(SheetRow::work).containsExactly(Hours.of(10));
        assertThat(content.skipped()).extracting(Skipped::why).containsExactly(Skipped.Why.NO_HOURS, Skipped.Why.NO_HOURS);
    }

    @Test
    void hidden_rows_are_read_and_named() throws Exception {
        SheetContent content = read(sheet -> {
            months(sheet);
            person(sheet, 2);
            person(sheet, 3);
            sheet.getRow(2).setZeroHeight(true);
        });
        assertThat(content.rows()).hasSize(3);
        assertThat(content.problems()).extracting(Problem::code, Problem::found).containsExactly(org.assertj.core.groups.Tuple.tuple("rows-hidden", "3"));
    }

    @ParameterizedTest
    @CsvSource({"6, T1 2026, month-is-quarter", "6, mars, month-format", "5, 05/03/91, date-short-year", "5, 5 mars 26, date-short-year", "7, '12,345.50', hours-two-separators",
        "7, 1h75, hours-minutes", "7, abc, hours-format"})
    void a_doubtful_spelling_is_refused_at_its_cell_with_its_reason(int column, String written, String code) throws Exception {
        SheetContent content = read(sheet -> {
            months(sheet);
            person(sheet, 2);
            person(sheet, 3);
            sheet.getRow(2).getCell(column).setCellValue(written);
        });
        assertThat(content.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(content.problems().get(0).place().cell()).isEqualTo((char) ('A' + column) + "3");
    }

    @Test
    void a_dash_is_an_answer_and_a_blank_is_none() throws Exception {
        SheetContent content = read(sheet -> {
            months(sheet);
            person(sheet, 2);
            person(sheet, 3);
            sheet.getRow(2).getCell(HOURS).setCellValue("-");
            sheet.getRow(3).getCell(HOURS).setBlank();
        });
        assertThat(content.rows()).extracting(SheetRow::work).containsExactly(Hours.of(10), Hours.ZERO);
        assertThat(content.skipped()).extracting(Skipped::why).containsExactly(Skipped.Why.NO_HOURS);
    }

    @Test
    void the_number_of_a_day_is_a_day_where_one_is_expected() throws Exception {
        SheetContent content = read(sheet -> {
            months(sheet);
            sheet.getRow(1).getCell(5).setCellValue(33302);
            sheet.getRow(1).getCell(6).setCellValue(46082);
        });
        assertThat(content.rows().get(0).birthDate()).isEqualTo("1991-03-05");
        assertThat(content.rows().get(0).month()).isEqualTo(YearMonth.of(2026, 3));
    }

    /** Writes one sheet. */
    private interface Filling {
        void fill(Sheet sheet);
    }

    private static SheetContent read(Filling filling) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Heures");
            Row headings = sheet.createRow(0);
            HEADINGS.forEach(heading -> headings.createCell(HEADINGS.indexOf(heading)).setCellValue(heading));
            filling.fill(sheet);
            workbook.write(out);
            return new HoursSheet(new Texts(ZoneId.of("Europe/Paris"))).read(Tables.read("x.xlsx", out.toByteArray()).get());
        }
    }

    /** Three months of one person, named on the first row only. */
    private static void months(Sheet sheet) {
        for (int i = 1; i <= 3; i++) {
            Row row = sheet.createRow(i);
            row.createCell(6).setCellValue("0" + i + "/2026");
            row.createCell(HOURS).setCellValue(10 * i);
        }
        person(sheet, 1);
    }

    private static void person(Sheet sheet, int row) {
        List<String> values = List.of("2025TX014", "02", "11111111100006", "DURAND", "Dominique", "05/03/1991");
        for (int column = 0; column < values.size(); column++) {
            sheet.getRow(row).createCell(column).setCellValue(values.get(column));
        }
    }
}
