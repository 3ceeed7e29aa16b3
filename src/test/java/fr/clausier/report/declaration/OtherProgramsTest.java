package fr.clausier.report.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Installed;
import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.confirmation.returned.AnsweredMonth;
import fr.clausier.hours.confirmation.returned.AnsweredWorkbook;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.declaration.returned.ReturnedRow;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.dispute.Disputes;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.kernel.Hours;
import fr.clausier.upload.job.Progress;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook through the hands of other programs, where they are installed: openpyxl fills, sorts and copies; LibreOffice saves it again. */
@Tag("once")
class OtherProgramsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final String FILL = """
        import sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book.worksheets[0]
        head = next(r for r in range(1, 20) if sheet.cell(r, 4).value == 'Lot')
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head + 1, max_col=12) if row[4].value]
        for row in rows:
            if row[0].startswith('ALIX'): row[6] = '1 h 30'
            if row[0].startswith('BERGER'): row[6] = 28.25
            if row[0].startswith('CAMARA'): row[9] = 'aucune heure'
        rows.sort(key=lambda row: row[0], reverse=True)
        if sys.argv[3] == 'copy':
            other = openpyxl.Workbook()
            target = other.active
            target.append([cell.value for cell in sheet[head]])
            for row in rows: target.append(row)
            other.save(sys.argv[2])
        else:
            for i, row in enumerate(rows):
                for j, value in enumerate(row): sheet.cell(head + 1 + i, j + 1).value = value
            book.save(sys.argv[2])
        """;

    private static final String ANSWER = """
        import sys, openpyxl
        book = openpyxl.load_workbook(sys.argv[1])
        sheet = book.worksheets[0]
        head = next(r for r in range(1, 20) if sheet.cell(r, 4).value == 'Lot')
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head + 1, max_col=13) if row[4].value]
        for row in rows:
            if row[7] == 35: row[10] = 'Je confirme'
            if row[7] == 28: row[10], row[11], row[12] = 'Je conteste', '21 h 30', 'Absente une semaine'
        rows.sort(key=lambda row: row[0], reverse=True)
        if sys.argv[3] == 'copy':
            other = openpyxl.Workbook()
            target = other.active
            target.append([cell.value for cell in sheet[head]])
            for row in rows: target.append(row)
            other.save(sys.argv[2])
        else:
            for i, row in enumerate(rows):
                for j, value in enumerate(row): sheet.cell(head + 1 + i, j + 1).value = value
            book.save(sys.argv[2])
        """;

    @TempDir
    private Path folder;

    private final Site site = new Site();
    private final ReturnedWorkbooks returned = TestInstance.get(ReturnedWorkbooks.class);
    private final Confirmations confirmations = TestInstance.get(Confirmations.class);

    private void out() throws IOException {
        List.of("ALIX", "BERGER", "CAMARA").forEach(name -> site.placed(name, "Dominique"));
        Files.write(folder.resolve("out.xlsx"), TestInstance.get(DeclarationReport.class).of(site.scope, site.holding.organisationId(), MARCH, null,
            new Texts(ZoneId.of("Europe/Paris")).in(Language.FR)).get().content());
        Files.writeString(folder.resolve("fill.py"), FILL);
    }

    private void fill(String how) throws IOException {
        out();
        Installed.orSkip(Installed.answers("/usr/bin/python3", "-c", "import openpyxl"), "openpyxl is not installed: nothing fills the workbook as it would");
        assertThat(Installed.answers("/usr/bin/python3", folder.resolve("fill.py").toString(), folder.resolve("out.xlsx").toString(), folder.resolve("back.xlsx").toString(), how)).isTrue();
    }

    private void assertRecorded(Path file) throws IOException {
        ReturnedWorkbook workbook = returned.take(site.scope, file.getFileName().toString(), Files.readAllBytes(file)).get();
        assertThat(workbook.problems()).isEmpty();
        assertThat(workbook.count(ReturnedRow.Fate.NEW)).isEqualTo(2);
        assertThat(workbook.count(ReturnedRow.Fate.ZERO)).isEqualTo(1);
        returned.record(site.scope, workbook.uploadId(), workbook.fingerprint(), Map.of()).get();
        assertThat(TestInstance.get(HoursLedger.class).lines(site.scope, LineFilter.all())).extracting(DeclaredLine::hours)
            .containsExactlyInAnyOrder(Hours.of("1.5"), Hours.of("28.25"));
    }

    @Test
    void filled_and_sorted_by_openpyxl_it_is_recorded() throws IOException {
        fill("sort");
        assertRecorded(folder.resolve("back.xlsx"));
    }

    @Test
    void rows_copied_by_openpyxl_to_a_workbook_of_its_own_are_recorded() throws IOException {
        fill("copy");
        assertRecorded(folder.resolve("back.xlsx"));
    }

    @Test
    void saved_again_by_libreoffice_as_workbook_or_as_text_it_is_recorded() throws IOException {
        fill("sort");
        for (String format : List.of("xlsx", "csv:Text - txt - csv (StarCalc):59,34,76,1")) {
            Path saved = Files.createDirectories(folder.resolve(format.substring(0, 3)));
            Installed.orSkip(Installed.answers("soffice", "--version"), "LibreOffice is not installed: nothing saves the workbook as it would");
            assertThat(Installed.answers("soffice", "-env:UserInstallation=file://" + folder.resolve("profile"), "--headless", "--convert-to", format, "--outdir", saved.toString(),
                folder.resolve("back.xlsx").toString())).isTrue();
            try (Stream<Path> files = Files.list(saved)) {
                Path file = files.findFirst().orElseThrow();
                if (format.equals("xlsx")) {
                    assertRecorded(file);
                } else {
                    ReturnedWorkbook again = returned.take(site.scope, "back.csv", Files.readAllBytes(file)).get();
                    assertThat(again.errors()).isEmpty();
                    assertThat(again.changesSomething()).isFalse();
                    assertThat(again.count(ReturnedRow.Fate.SAME)).isEqualTo(2);
                }
            }
        }
    }

    private Path answered(Answering answering, String how) throws IOException {
        Files.write(folder.resolve("out.xlsx"), Answering.content(answering.employer, answering.employer.organisation(), Language.FR));
        Files.writeString(folder.resolve("answer.py"), ANSWER);
        Installed.orSkip(Installed.answers("/usr/bin/python3", "-c", "import openpyxl"), "openpyxl is not installed: nothing fills the workbook as it would");
        Path back = folder.resolve(how + ".xlsx");
        assertThat(Installed.answers("/usr/bin/python3", folder.resolve("answer.py").toString(), folder.resolve("out.xlsx").toString(), back.toString(), how)).isTrue();
        return back;
    }

    private void assertDisputed(Answering answering, Path file) throws IOException {
        AnsweredWorkbook workbook = confirmations.take(answering.employer, file.getFileName().toString(), Files.readAllBytes(file), Progress.UNSEEN).get();
        assertThat(workbook.problems()).isEmpty();
        assertThat(confirmations.record(answering.employer, workbook.uploadId(), workbook.fingerprint(), Map.of()).get().disputed()).isEqualTo(1);
        Declaration declaration = answering.declaration();
        assertThat(TestInstance.get(Disputes.class).of(answering.site.scope, List.of(declaration)).get(declaration.id()))
            .containsExactly(new Disputed(answering.berger.id(), "BERGER Camille", Hours.of(28), Hours.of("21.5"), "Absente une semaine"));
    }

    @Test
    void answers_filled_sorted_or_copied_by_openpyxl_are_recorded() throws IOException {
        for (String how : List.of("sort", "copy")) {
            Answering answering = new Answering();
            assertDisputed(answering, answered(answering, how));
        }
    }

    @Test
    void answers_saved_again_by_libreoffice_as_workbook_or_as_text_are_recorded_once() throws IOException {
        Answering answering = new Answering();
        Path filled = answered(answering, "sort");
        Installed.orSkip(Installed.answers("soffice", "--version"), "LibreOffice is not installed: nothing saves the workbook as it would");
        for (String format : List.of("ods", "xlsx", "csv:Text - txt - csv (StarCalc):59,34,76,1")) {
            Path saved = Files.createDirectories(folder.resolve(format.substring(0, 3)));
            assertThat(Installed.answers("soffice", "-env:UserInstallation=file://" + folder.resolve("profile"), "--headless", "--convert-to", format, "--outdir", saved.toString(),
                filled.toString())).isTrue();
            Path file = saved.resolve("sort." + format.substring(0, format.length() > 4 ? 3 : format.length()));
            if (format.equals("ods")) {
                assertDisputed(answering, file);
            } else {
                AnsweredWorkbook again = confirmations.take(answering.employer, file.getFileName().toString(), Files.readAllBytes(file), Progress.UNSEEN).get();
                assertThat(again.problems()).as(format).isEmpty();
                assertThat(again.months()).as(format).extracting(AnsweredMonth::becomes).containsExactly(AnsweredMonth.Becomes.SAME);
            }
        }
    }
}
