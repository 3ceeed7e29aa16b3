package fr.clausier.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.written.SocialNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** R-81 in files: whatever the column, the cell is named and the number covered. */
class SocialNumbersTest {

    @Test
    void cells_of_a_workbook_are_named_numbers_and_texts_alike() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Mars");
            sheet.createRow(0).createCell(0).setCellValue("N° SS");
            sheet.createRow(1).createCell(2).setCellValue(1_850_578_006_084d);
            sheet.createRow(4).createCell(27).setCellValue("2 85 01 99 330 012 44");
            sheet.createRow(5).createCell(0).setCellValue(73_282_932_000_074d);
            workbook.createSheet("1850578006084").createRow(0).createCell(0).setCellValue("rien");
            workbook.write(out);
            Outcome<List<Table>> read = Tables.read("paie.xlsx", out.toByteArray());
            assertThat(read.problems()).extracting(Problem::code).containsOnly(SocialNumber.REFUSED);
            assertThat(read.problems()).extracting(problem -> problem.place() + " " + problem.found()).containsExactlyInAnyOrder(
                "Mars!C2 185••••••••••", "Mars!AB5 285••••••••••", " 185••••••••••");
        }
    }

    @Test
    void lines_of_a_text_file_are_named() {
        String text = "Nom;NIR\nMARTIN;1850578006084 91\nDURAND;\n";
        assertThat(Tables.read("paie.csv", text.getBytes(StandardCharsets.UTF_8)).problems())
            .extracting(problem -> problem.place() + " " + problem.found()).containsExactly("B2 185••••••••••");
        assertThat(Tables.read("paie.csv", text.replace(" 91", "").replace("1850578006084", "73282932000074").getBytes(StandardCharsets.UTF_8)).isDone()).isTrue();
    }
}
