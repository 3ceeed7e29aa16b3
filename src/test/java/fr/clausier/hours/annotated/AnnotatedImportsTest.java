package fr.clausier.hours.annotated;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Preview;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.AnnotatedFile;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** An hours file given back: the problems its preview shows, at their cells, in the reader's language. */
class AnnotatedImportsTest {

    private static final List<String> HEADINGS = List.of("Marché", "Lot", "SIRET employeur", "Nom", "Prénom", "Né(e) le", "Mois", "Heures travaillées");

    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final AnnotatedImports annotated = TestInstance.get(AnnotatedImports.class);
    private final Site site = new Site();
    private final Texts texts = new Texts(ZoneId.of("Europe/Paris"));
    private final Words french = texts.in(Language.FR);

    @Test
    void each_problem_of_the_preview_is_said_at_its_cell_with_its_example() throws IOException {
        Preview preview = preview("heures de mars.xlsx");
        assertThat(preview.problems()).extracting(Problem::code).contains("hours-format");
        AnnotatedFile file = annotated.of(site.scope, preview.uploadId(), french).get();
        assertThat(file.name()).isEqualTo("heures-de-mars-annote.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            XSSFSheet sheet = workbook.getSheet("Mars");
            for (Problem problem : preview.problems()) {
                String comment = sheet.getCellComment(new CellAddress(problem.place().cell())).getString().getString();
                assertThat(comment).contains(french.problem(problem)).contains(french.example(problem));
            }
            assertThat(sheet.getCellComments()).hasSize((int) preview.problems().stream().map(Problem::place).distinct().count());
            assertThat(sheet.getRow(2).getCell(7).getStringCellValue()).isEqualTo("beaucoup");
        }
    }

    @Test
    void the_comments_are_in_the_language_of_the_reader() throws IOException {
        long upload = preview("heures.xlsx").uploadId();
        AnnotatedFile file = annotated.of(site.scope, upload, texts.in(Language.EN)).get();
        assertThat(file.name()).isEqualTo("heures-annotated.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            assertThat(workbook.getSheet("Mars").getCellComment(new CellAddress("H3")).getString().getString())
                .contains(texts.in(Language.EN).problem(Problem.error("hours-format", Problem.Place.NOWHERE, ""))).contains("Example: ");
        }
    }

    @Test
    void a_workbook_with_macros_keeps_its_kind() throws IOException {
        AnnotatedFile file = annotated.of(site.scope, preview("Heures Été.XLSM").uploadId(), french).get();
        assertThat(file.name()).isEqualTo("heures-ete-annote.xlsm");
        assertThat(file.mediaType()).isEqualTo("application/vnd.ms-excel.sheet.macroEnabled.12");
    }

    @Test
    void a_text_file_is_given_back_as_a_workbook_whose_name_says_it_is_a_copy() throws IOException {
        byte[] text = (String.join(";", HEADINGS) + "\n2025TX014;01;" + site.etti.digits() + ";EXEMPLE;Dominique;05/03/1991;03/2026;beaucoup\n")
            .getBytes(StandardCharsets.UTF_8);
        long upload = imports.preview(site.scope, "heures.csv", text).get().uploadId();
        AnnotatedFile file = annotated.of(site.scope, upload, french).get();
        assertThat(file.name()).isEqualTo("heures-copie-annotee.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(7).getStringCellValue()).isEqualTo("beaucoup");
            assertThat(workbook.getSheetAt(0).getCellComment(new CellAddress("H2"))).isNotNull();
        }
    }

    @Test
    void a_file_of_another_structure_or_for_another_purpose_is_absent() throws IOException {
        long upload = preview("heures.xlsx").uploadId();
        Scope other = TestInstance.freshFacilitator();
        assertThat(annotated.of(other, upload, french)).isInstanceOf(Outcome.Absent.class);
        Upload base = TestInstance.get(Uploads.class).keep(site.scope, Upload.Purpose.BASE, "x.csv", "a;b".getBytes(StandardCharsets.UTF_8));
        assertThat(annotated.of(site.scope, base.id(), french)).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_colleague_of_the_structure_may_take_it() throws IOException {
        long upload = preview("heures.xlsx").uploadId();
        Scope colleague = Scope.facilitator(new Actor(site.scope.actor().account() + 1_000_000), site.scope.structure());
        assertThat(annotated.of(colleague, upload, french).isDone()).isTrue();
    }

    /** Hours on the third row cannot be read. */
    private Preview preview(String name) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Mars");
            row(sheet, 0, HEADINGS);
            row(sheet, 1, List.of("2025TX014", "01", site.etti.digits(), "EXEMPLE", "Dominique", "05/03/1991", "03/2026", "35,5"));
            row(sheet, 2, List.of("2025TX014", "01", site.etti.digits(), "EXEMPLE", "Camille", "05/03/1992", "03/2026", "beaucoup"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return imports.preview(site.scope, name, out.toByteArray()).get();
        }
    }

    private static void row(XSSFSheet sheet, int number, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            (i == 0 ? sheet.createRow(number) : sheet.getRow(number)).createCell(i).setCellValue(values.get(i));
        }
    }
}
