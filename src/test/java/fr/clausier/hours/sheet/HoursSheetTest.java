package fr.clausier.hours.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.ContractType;
import fr.clausier.clause.Modality;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.provider.EmployerKind;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import fr.clausier.workbook.writing.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one list of columns, read as people send it. */
class HoursSheetTest {

    private static final String HEADINGS = "Marché;Lot;SIRET employeur;Employeur;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Métier (ROME);"
        + "Début;Fin prévue;Mois;Heures travaillées;Heures de formation;Heures de tutorat";
    private static final String LINE = "2025TX014;02;11111111100006;Chantiers du Val;ACI;EXEMPLE;Dominique;05/03/1991;RSA;Sous-traitance;CDDI;F1704;"
        + "03/02/2026;02/02/2027;03/2026;104,50;7;3,5";
    private static final Texts TEXTS = new Texts(ZoneId.of("Europe/Paris"));

    private final HoursSheet sheet = new HoursSheet(TEXTS);

    @Test
    void the_line_of_the_template_is_read_whole() {
        SheetRow row = only(LINE);
        assertThat(row.contract()).isEqualTo("2025TX014");
        assertThat(row.lot()).isEqualTo("02");
        assertThat(row.employer()).isEqualTo(new Siret("11111111100006"));
        assertThat(row.employerName()).isEqualTo("Chantiers du Val");
        assertThat(row.kind()).isEqualTo(EmployerKind.ACI);
        assertThat(row.familyName()).isEqualTo("EXEMPLE");
        assertThat(row.firstName()).isEqualTo("Dominique");
        assertThat(row.birthDate()).isEqualTo("1991-03-05");
        assertThat(row.group()).isEqualTo(EligibleGroup.RSA);
        assertThat(row.modality()).isEqualTo(Modality.SUBCONTRACTING);
        assertThat(row.contractType()).isEqualTo(ContractType.CDDI);
        assertThat(row.rome()).isEqualTo("F1704");
        assertThat(row.startsOn()).isEqualTo("2026-02-03");
        assertThat(row.plannedEnd()).isEqualTo("2027-02-02");
        assertThat(row.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(row.work()).isEqualTo(Hours.of("104.50"));
        assertThat(row.training()).isEqualTo(Hours.of(7));
        assertThat(row.tutoring()).isEqualTo(Hours.of("3.5"));
        assertThat(row.place(HoursColumn.WORK).cell()).isEqualTo("P2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"104,50 | 104.50", "1h30 | 1.50", "1h20 | 1.33", "104:30 | 104.50", "90 min | 1.50", "7 h | 7.00", "0 | 0.00",
        "1 234,5 | refused", "151,67 | 151.67", "huit | refused", "-3 | refused", "745 | refused", "744 | 744.00"})
    void hours_are_read_as_people_write_them(String written, String expected) {
        SheetContent content = csv(HEADINGS + "\n" + LINE.replace("104,50", written));
        String read = content.rows().get(0).work() == null ? "refused" : content.rows().get(0).work().toString();
        assertThat(read).isEqualTo(expected);
        assertThat(content.rows().get(0).readable()).isEqualTo(!expected.equals("refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/2026", "mars 2026", "Mars 26", "2026-03", "01/03/2026", "31/03/2026", "202603", "march 2026"})
    void months_are_read_as_people_write_them(String written) {
        assertThat(only(LINE.replace(";03/2026;", ";" + written + ";")).month()).isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void a_blank_cell_is_no_answer_and_zero_is_one() {
        assertThat(only(LINE.replace(";104,50;7", ";0;")).work()).isEqualTo(Hours.ZERO);
        assertThat(only(LINE.replace(";104,50;7", ";0;")).training()).isNull();
        SheetContent none = csv(HEADINGS + "\n" + LINE.replace(";104,50;7;3,5", ";;;"));
        assertThat(none.rows()).isEmpty();
        assertThat(none.skipped()).extracting(Skipped::why).containsExactly(Skipped.Why.NO_HOURS);
        assertThat(none.skipped().get(0).text()).contains("2025TX014");
    }

    @Test
    void a_file_may_do_without_the_column_of_tutoring_or_hold_nothing_else() {
        SheetRow without = csv(HEADINGS.replace(";Heures de tutorat", "") + "\n" + LINE.replace(";3,5", "")).rows().get(0);
        assertThat(without.tutoring()).isNull();
        assertThat(without.readable()).isTrue();
        SheetContent alone = csv(HEADINGS.replace(";Heures travaillées;Heures de formation", "") + "\n" + LINE.replace(";104,50;7", ""));
        assertThat(alone.problems()).isEmpty();
        assertThat(alone.rows().get(0).tutoring()).isEqualTo(Hours.of("3.5"));
        assertThat(alone.rows().get(0).work()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025TX014; | ; | A2 | required", "11111111100006; | 1111; | C2 | siret-format", "11111111100006; | ; | C2 | required",
        "EXEMPLE; | ; | F2 | required", ";05/03/1991; | ;31/02/1991; | H2 | date-format", ";05/03/1991; | ;05/03/91; | H2 | date-short-year",
        ";RSA; | ;TRUC; | I2 | code-unknown", ";Sous-traitance; | ;Bénévolat; | J2 | code-unknown", ";03/2026; | ;13/2026; | O2 | month-format",
        ";104,50; | ;-1; | P2 | hours-negative", ";104,50; | ;1000; | P2 | hours-over-month", ";104,50;7 | ;104,50;beaucoup | Q2 | hours-format",
        ";02/02/2027; | ;02/02/2025; | N2 | ends-before-start"})
    void what_cannot_be_read_is_named_with_its_cell(String from, String to, String cell, String code) {
        SheetContent content = csv(HEADINGS + "\n" + LINE.replace(from, to));
        assertThat(content.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(content.problems().get(0).place()).isEqualTo(Problem.Place.cell("", cell));
        assertThat(content.rows().get(0).readable()).isFalse();
    }

    @Test
    void every_problem_of_a_row_is_named_not_only_the_first() {
        SheetContent content = csv(HEADINGS + "\n" + LINE.replace(";RSA;", ";TRUC;").replace("104,50", "x").replace("05/03/1991", "hier"));
        assertThat(content.problems()).extracting(Problem::found).containsExactlyInAnyOrder("TRUC", "x", "hier");
    }

    @Test
    void a_rome_code_that_is_none_is_dropped_with_a_warning() {
        SheetContent content = csv(HEADINGS + "\n" + LINE.replace("F1704", "maçon"));
        assertThat(content.problems()).extracting(Problem::code, Problem::isError).containsExactly(org.assertj.core.groups.Tuple.tuple("rome-format", false));
        assertThat(content.rows().get(0).readable()).isTrue();
        assertThat(only(LINE.replace("F1704", "f1704 Préparation du gros œuvre")).rome()).isEqualTo("F1704");
    }

    @Test
    void columns_are_found_by_heading_in_any_order_with_accents_case_and_synonyms() {
        SheetContent content = csv("HEURES REALISEES;DATE DE NAISSANCE;prenom;NOM DE FAMILLE;n° siret;N° du marché;Période\n"
            + "12,5;05/03/1991;Dominique;EXEMPLE;111 111 111 00006;2025TX014;mars 2026");
        assertThat(content.problems()).isEmpty();
        SheetRow row = content.rows().get(0);
        assertThat(row.work()).isEqualTo(Hours.of("12.5"));
        assertThat(row.contract()).isEqualTo("2025TX014");
        assertThat(row.employer().digits()).isEqualTo("11111111100006");
        assertThat(row.lot()).isNull();
        assertThat(row.place(HoursColumn.MONTH).cell()).isEqualTo("G2");
        assertThat(row.place(HoursColumn.LOT).cell()).isEqualTo("A2");
    }

    @Test
    void titles_blank_rows_repeated_headings_and_totals_are_passed_over_by_name() {
        SheetContent content = csv("Relevé du titulaire\nMars 2026\n\n" + HEADINGS + "\n" + LINE + "\n\n\n" + HEADINGS + "\n"
            + LINE.replace("EXEMPLE", "AUTRE") + "\nTotal;;;;;;;;;;;;;;;209,00;14\n;;;;;Sous-total ;;;;;;;;;;209;\n");
        assertThat(content.rows()).extracting(SheetRow::number).containsExactly(5, 9);
        assertThat(content.problems()).isEmpty();
        assertThat(content.skipped()).extracting(Skipped::why).containsExactly(Skipped.Why.TITLE, Skipped.Why.TITLE, Skipped.Why.BLANK,
            Skipped.Why.HEADING, Skipped.Why.TOTAL, Skipped.Why.TOTAL);
        assertThat(content.skipped()).extracting(Skipped::first).containsExactly(1, 2, 6, 8, 10, 11);
        assertThat(content.skipped().get(2).last()).isEqualTo(7);
    }

    @Test
    void an_employer_named_total_does_not_hide_a_person_whose_name_was_forgotten() {
        SheetContent content = csv(HEADINGS + "\n" + LINE.replace("Chantiers du Val", "Total Rénovation").replace("EXEMPLE", ""));
        assertThat(content.skipped()).isEmpty();
        assertThat(content.problems()).extracting(Problem::code).containsExactly("required");
    }

    @Test
    void columns_that_are_not_of_the_template_are_named_once() {
        SheetContent content = csv(HEADINGS + ";Observations;\n" + LINE + ";très bien;perdu\n" + LINE.replace("EXEMPLE", "B") + ";;aussi");
        assertThat(content.problems()).extracting(Problem::code).containsExactly("column-unknown", "column-unnamed");
        assertThat(content.problems()).extracting(p -> p.place().cell()).containsExactly("S1", "T2");
        assertThat(content.problems()).noneMatch(Problem::isError);
        assertThat(content.rows()).hasSize(2);
    }

    @Test
    void two_columns_of_one_meaning_and_missing_ones_stop_the_sheet() {
        SheetContent twice = csv(HEADINGS + ";Heures\n" + LINE + ";3");
        assertThat(twice.problems()).extracting(Problem::code).containsExactly("column-twice");
        assertThat(twice.problems().get(0).args()).containsExactly("P1");
        assertThat(twice.rows()).isEmpty();
        SheetContent missing = csv("Marché;Nom;Prénom;Public;Observations\n1;A;B;RSA;x");
        assertThat(missing.problems()).extracting(Problem::code).contains("columns-missing");
        assertThat(missing.problems().get(missing.problems().size() - 1).args().get(0)).isEqualTo("SIRET employeur, Né(e) le, Mois, Heures travaillées");
    }

    @Test
    void a_file_about_something_else_says_so() {
        SheetContent content = csv("Date;Libellé;Montant\n01/03/2026;Loyer;800");
        assertThat(content.problems()).extracting(Problem::code).containsExactly("no-heading");
        assertThat(content.skipped()).extracting(Skipped::why).containsExactly(Skipped.Why.OTHER_SHEET);
    }

    @Test
    void workbook_cells_give_durations_true_dates_and_numbers() throws IOException {
        SheetRow row = workbookRow("[h]:mm", 104.5 / 24, 11111111100006d);
        assertThat(row.work()).isEqualTo(Hours.of("104.50"));
        assertThat(row.birthDate()).isEqualTo("1991-03-05");
        assertThat(row.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(row.employer().digits()).isEqualTo("11111111100006");
        assertThat(row.sheet()).isEqualTo("Heures");
        assertThat(workbookRow("0.00", 35.55, 11111111100006d).work()).isEqualTo(Hours.of("35.55"));
    }

    @Test
    void a_siret_that_lost_its_zero_in_a_number_cell_gets_it_back_when_its_key_checks() throws IOException {
        assertThat(workbookRow("0.00", 7, 5580501300087d).employer()).isEqualTo(new Siret("05580501300087"));
        assertThat(workbookRow("0.00", 7, 5580501300088d).readable()).isFalse();
    }

    @Test
    void an_hour_cell_that_is_a_date_or_hides_days_is_told() throws IOException {
        assertThat(content("dd/mm/yyyy", 46086, 11111111100006d).problems()).extracting(Problem::code).containsExactly("hours-as-date");
        SheetContent clock = content("h:mm", 1.5, 11111111100006d);
        assertThat(clock.problems()).extracting(Problem::code).containsExactly("clock-hides-days");
        assertThat(clock.rows().get(0).work()).isEqualTo(Hours.of(36));
    }

    @Test
    void formulas_without_result_and_errors_are_named() throws IOException {
        try (XSSFWorkbook workbook = workbook("0.00", 7, 11111111100006d)) {
            workbook.getSheetAt(0).getRow(1).getCell(6).setCellFormula("SUM(A1:A3)");
            workbook.getSheetAt(0).getRow(1).getCell(6).setBlank();
            workbook.getSheetAt(0).getRow(1).getCell(6).setCellFormula("1+1");
            workbook.getSheetAt(0).getRow(1).getCell(1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA);
            SheetContent content = sheet.read(Tables.read("x.xlsx", bytes(workbook)).get());
            assertThat(content.problems()).extracting(Problem::code, p -> p.place().toString())
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("cell-uncomputed", "Heures!G2"), org.assertj.core.groups.Tuple.tuple("cell-error", "Heures!B2"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "EN"})
    void the_template_filled_with_a_row_is_read_again_as_the_same_row(Language language) {
        SheetRow row = only(LINE);
        Book book = sheet.template(language, "PLIE d’Aure", Instant.EPOCH, List.of(row));
        SheetContent again = sheet.read(Tables.read("modele.xlsx", book.bytes()).get());
        assertThat(again.problems()).isEmpty();
        assertThat(again.rows()).hasSize(1);
        assertThat(again.rows().get(0)).usingRecursiveComparison().ignoringFields("sheet", "number", "addresses").isEqualTo(row);
    }

    @Test
    void the_blank_template_holds_nothing_to_record_and_explains_each_column() {
        Book book = sheet.template(Language.FR, "PLIE d’Aure", Instant.EPOCH, List.of());
        List<Table> tables = Tables.read("modele.xlsx", book.bytes()).get();
        SheetContent content = sheet.read(tables);
        assertThat(content.rows()).isEmpty();
        assertThat(content.problems()).isEmpty();
        assertThat(content.skipped()).extracting(Skipped::why).containsExactly(Skipped.Why.OTHER_SHEET);
        assertThat(tables.get(0).rows().get(0).cells()).extracting(cell -> cell.text()).containsExactly(HEADINGS.split(";"));
        assertThat(tables.stream().filter(table -> table.name().equals("Lisez-moi")).findFirst().orElseThrow().rows()).hasSizeGreaterThan(HoursColumn.values().length);
    }

    @Test
    void export_as_text_is_read_again_too() throws IOException {
        SheetRow row = only(LINE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.page(Language.FR, List.of(), List.of(row)).writeCsv(out);
        SheetContent again = sheet.read(Tables.read("x.csv", out.toByteArray()).get());
        assertThat(again.rows().get(0)).usingRecursiveComparison().isEqualTo(row);
    }

    @Test
    void every_hours_workbook_of_the_samples_is_read_without_a_problem() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("sample-contracts"))) {
            List<Path> workbooks = files.filter(file -> file.getFileName().toString().startsWith("heures-")).sorted().toList();
            assertThat(workbooks).hasSizeGreaterThan(20);
            for (Path file : workbooks) {
                SheetContent content = sheet.read(Tables.read(file.toString(), Files.readAllBytes(file)).get());
                assertThat(content.problems()).as(file.toString()).isEmpty();
                assertThat(content.rows()).as(file.toString()).isNotEmpty();
            }
        }
    }

    @Test
    void every_column_has_a_heading_of_its_own_in_both_languages() {
        for (Language language : Language.values()) {
            List<String> headings = Arrays.stream(HoursColumn.values()).map(column -> TEXTS.in(language).say(column.key())).toList();
            assertThat(headings).doesNotHaveDuplicates().noneMatch(heading -> heading.startsWith("⟦"));
        }
    }

    @Test
    void the_page_about_the_workbook_lists_the_columns_in_their_order() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("docs/hours-workbook.md")).stream().filter(line -> line.matches("\\| .* \\| .* \\| .* \\|"))
            .map(line -> line.split("\\|")[1].strip()).filter(first -> !first.equals("Column")).toList();
        assertThat(listed).containsExactly(HEADINGS.split(";"));
    }

    @Test
    void ten_thousand_rows_are_read_quickly() {
        StringBuilder text = new StringBuilder(HEADINGS);
        for (int i = 0; i < 10_000; i++) {
            text.append('\n').append(LINE.replace("EXEMPLE", "EXEMPLE" + i));
        }
        long before = busy();
        assertThat(csv(text.toString()).rows()).hasSize(10_000);
        assertThat((busy() - before) / 1_000_000).isLessThan(15_000);
    }

    /** Time of processors, which other programs of the machine do not lengthen. */
    private static long busy() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private SheetRow only(String line) {
        SheetContent content = csv(HEADINGS + "\n" + line);
        assertThat(content.problems()).isEmpty();
        assertThat(content.rows()).hasSize(1);
        return content.rows().get(0);
    }

    private SheetContent csv(String text) {
        return sheet.read(Tables.read("x.csv", text.getBytes(StandardCharsets.UTF_8)).get());
    }

    private SheetRow workbookRow(String format, double hours, double siret) throws IOException {
        return content(format, hours, siret).rows().get(0);
    }

    private SheetContent content(String format, double hours, double siret) throws IOException {
        try (XSSFWorkbook workbook = workbook(format, hours, siret)) {
            return sheet.read(Tables.read("x.xlsx", bytes(workbook)).get());
        }
    }

    private static XSSFWorkbook workbook(String format, double hours, double siret) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        CellStyle hoursStyle = workbook.createCellStyle();
        hoursStyle.setDataFormat(workbook.createDataFormat().getFormat(format));
        CellStyle date = workbook.createCellStyle();
        date.setDataFormat((short) 14);
        XSSFRow headings = workbook.createSheet("Heures").createRow(0);
        String[] names = {"Marché", "SIRET", "Nom", "Prénom", "Né(e) le", "Mois", "Heures travaillées"};
        for (int i = 0; i < names.length; i++) {
            headings.createCell(i).setCellValue(names[i]);
        }
        XSSFRow row = workbook.getSheetAt(0).createRow(1);
        row.createCell(0).setCellValue("2025TX014");
        row.createCell(1).setCellValue(siret);
        row.createCell(2).setCellValue("EXEMPLE");
        row.createCell(3).setCellValue("Dominique");
        row.createCell(4).setCellValue(LocalDate.of(1991, 3, 5));
        row.getCell(4).setCellStyle(date);
        row.createCell(5).setCellValue(LocalDate.of(2026, 3, 1));
        row.getCell(5).setCellStyle(date);
        row.createCell(6).setCellValue(hours);
        row.getCell(6).setCellStyle(hoursStyle);
        return workbook;
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
