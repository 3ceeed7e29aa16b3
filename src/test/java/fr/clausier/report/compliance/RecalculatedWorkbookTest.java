package fr.clausier.report.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Installed;
import fr.clausier.TestInstance;
import fr.clausier.WorkedMonth;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Tables;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real spreadsheet program works the checks out again: they agree, and they notice an hour that was changed. Needs LibreOffice. */
@Tag("once")
class RecalculatedWorkbookTest {

    private static final String ALWAYS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
        <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
        """;
    private static byte[] workbook;

    @TempDir
    Path folder;

    @BeforeAll
    static void write() throws Exception {
        Installed.orSkip(Installed.answers("soffice", "--version"), "LibreOffice (soffice) is not installed: nothing can work the formulas out again");
        Scope scope = WorkedMonth.load().scope();
        workbook = MonthlyWorkbook.of(TestInstance.get(MonthAccounts.class).of(scope, YearMonth.of(2026, 3), Selection.ALL), List.of(),
            TestInstance.get(Texts.class).in(Language.FR)).bytes();
    }

    private List<String> recalculated(byte[] file, String sheet) throws Exception {
        Path user = Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS);
        Path from = Files.write(folder.resolve("classeur.xlsx"), file);
        Process program = new ProcessBuilder("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "xlsx",
            "--outdir", folder.resolve("out").toString(), from.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertThat(program.waitFor(180, TimeUnit.SECONDS)).as("LibreOffice answers in time").isTrue();
        return Tables.read("x.xlsx", Files.readAllBytes(folder.resolve("out/classeur.xlsx"))).get().stream().filter(table -> table.name().equals(sheet))
            .flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream()).map(Cell::text).toList();
    }

    @Test
    void every_check_agrees_once_worked_out_again() throws Exception {
        assertThat(recalculated(workbook, "Synthèse")).filteredOn(text -> text.equals("OK") || text.equals("écart")).containsExactly("OK", "OK", "OK", "OK");
    }

    @Test
    void an_hour_changed_in_the_list_shows_as_a_gap_on_the_cover() throws Exception {
        Path changed = folder.resolve("changed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook)); OutputStream out = Files.newOutputStream(changed)) {
            book.getSheet("Heures").getRow(6).getCell(10).setCellValue(121);
            book.write(out);
        }
        assertThat(recalculated(Files.readAllBytes(changed), "Couverture")).contains("écart").doesNotContain("OK");
        assertThat(recalculated(Files.readAllBytes(changed), "Synthèse")).filteredOn(text -> text.equals("OK") || text.equals("écart"))
            .containsExactly("écart", "OK", "OK", "écart");
    }
}
