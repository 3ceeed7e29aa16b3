package fr.clausier.contract.base.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.TestInstance;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lots;
import fr.clausier.contract.base.BaseBook;
import fr.clausier.contract.base.BaseDraft;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.contract.base.intake.BasePreview.BaseFate;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.reading.Tables;
import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BaseImportTest {

    private final BaseSite site = new BaseSite();
    private final BaseImport imports = TestInstance.get(BaseImport.class);

    private BasePreview preview(String... rows) {
        return imports.preview(site.scope, "assiette.csv", BaseSite.csv(rows)).get();
    }

    private Outcome<BasePreview> record(String... rows) {
        BasePreview seen = preview(rows);
        return imports.record(site.scope, seen.uploadId(), seen.fingerprint());
    }

    @Test
    void a_preview_says_the_fate_of_every_row_and_writes_nothing() {
        BasePreview preview = preview("2025TX014;01;Facture;F-1;31/01/2026;100;;", "2025TX014;01;Facture;F-2;28/02/2026;250;;",
            "2025TX014;01;Facture;F-9;31/01/2026;9;;", "2025TX014;02;Facture;F-1;31/01/2026;7;;", "2025TX014;02;Facture;F-3;31/02/2026;7;;");

        assertThat(preview.lines()).extracting(line -> line.row().number(), BasePreview.Line::fate).containsExactly(tuple(2, BaseFate.SAME),
            tuple(3, BaseFate.CHANGED), tuple(4, BaseFate.STRUCK), tuple(5, BaseFate.NEW), tuple(6, BaseFate.PROBLEM));
        assertThat(preview.lines().get(1).before().amount()).isEqualTo(Money.of("200"));
        assertThat(preview.count(BaseFate.NEW)).isEqualTo(1);
        assertThat(preview.errors()).extracting(Problem::code).containsExactly("date-format");
        assertThat(site.entries(site.first)).hasSize(2);
        assertThat(site.entries(site.second)).isEmpty();
    }

    @Test
    void what_is_recorded_is_what_the_rows_say_each_with_its_file_and_cell() {
        BasePreview done = record("2025TX014;02;Facture;F-10;31/03/2026;1 234,56;;Situation 1", "2025TX014;02;Heures travaillées;;mars 2026;;151,67;",
            "42;;Avoir;A-1;31/03/2026;-10;;").get();

        assertThat(site.entries(site.second)).extracting(BaseEntry::kind, BaseEntry::reference, BaseEntry::dated, BaseEntry::amount, BaseEntry::hours,
            BaseEntry::note, BaseEntry::sourceSheet, BaseEntry::sourceCell).containsExactlyInAnyOrder(
                tuple(BaseKind.INVOICE, "F-10", LocalDate.of(2026, 3, 31), Money.of("1234.56"), null, "Situation 1", "", "F2"),
                tuple(BaseKind.HOURS_WORKED, "2026-03", LocalDate.of(2026, 3, 31), null, Hours.of("151.67"), null, "", "G3"));
        assertThat(site.entries(site.only)).extracting(BaseEntry::amount).containsExactly(Money.of("-10"));
        assertThat(site.entries(site.second)).allSatisfy(entry -> assertThat(entry.uploadId()).isEqualTo(done.uploadId()));
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String[] rows = {"2025TX014;02;Facture;F-10;31/03/2026;100;;", "2025TX014;02;Heures prévues;;03/2026;;80;"};
        BasePreview first = record(rows).get();
        List<BaseEntry> entries = site.entries(site.second);
        BasePreview second = preview(rows);

        assertThat(second.uploadId()).isEqualTo(first.uploadId());
        assertThat(second.recordedAt()).isNotNull();
        assertThat(second.isKnown()).isTrue();
        assertThat(record(rows).isDone()).isTrue();
        assertThat(site.entries(site.second)).isEqualTo(entries);
    }

    @Test
    void a_row_that_says_otherwise_corrects_the_entry_of_its_reference() {
        record("2025TX014;01;Facture;F-1;31/01/2026;110;;").get();
        List<BaseEntry> history = TestInstance.get(BaseBook.class).list(site.scope, site.first.id()).orElseThrow();
        BaseEntry wrong = history.stream().filter(entry -> entry.reference().equals("F-1") && !entry.isStanding()).findFirst().orElseThrow();
        BaseEntry right = history.stream().filter(entry -> entry.reference().equals("F-1") && entry.isStanding()).findFirst().orElseThrow();

        assertThat(right.replacesId()).isEqualTo(wrong.id());
        assertThat(right.amount()).isEqualTo(Money.of("110"));
    }

    @Test
    void one_error_anywhere_stops_the_whole_file() {
        Outcome<BasePreview> outcome = record("2025TX014;02;Facture;F-10;31/03/2026;100;;", "2025TX014;9;Facture;F-11;31/03/2026;100;;");

        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("lot-unknown");
        assertThat(site.entries(site.second)).isEmpty();
    }

    @Test
    void two_rows_of_one_entry_name_each_other() {
        BasePreview preview = preview("2025TX014;02;Facture;F-10;31/03/2026;100;;", "2025TX014;2;Facture;F-10;31/03/2026;100;;");

        assertThat(preview.errors()).extracting(problem -> problem.place().cell(), problem -> problem.args().get(0))
            .containsExactlyInAnyOrder(tuple("D2", "3"), tuple("D3", "2"));
    }

    @Test
    void what_changed_since_the_preview_is_shown_again_instead_of_recorded() {
        BasePreview seen = preview("2025TX014;01;Facture;F-10;31/03/2026;100;;");
        site.invoice("F-10", "2026-03-31", "90");
        Outcome<BasePreview> outcome = imports.record(site.scope, seen.uploadId(), seen.fingerprint());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Changed.class, changed ->
            assertThat(((BasePreview) changed.current()).lines()).extracting(BasePreview.Line::fate).containsExactly(BaseFate.CHANGED));
        assertThat(site.entries(site.first)).extracting(BaseEntry::amount).containsExactlyInAnyOrder(Money.of("100"), Money.of("200"), Money.of("90"));
        assertThat(imports.record(site.scope, seen.uploadId(), "").isDone()).isTrue();
        assertThat(site.entries(site.first)).extracting(BaseEntry::reference, BaseEntry::amount).contains(tuple("F-10", Money.of("100")));
    }

    @Test
    void rows_passed_over_are_listed_with_the_reason() {
        BasePreview preview = imports.preview(site.scope, "a.csv", ("Assiette\n" + BaseSite.HEADINGS + "\n;;;;;;;\n" + BaseSite.HEADINGS
            + "\n2025TX014;01;Heures prévues;;03/2026;;;\nTotal;;;;;200;;\n").getBytes(StandardCharsets.UTF_8)).get();

        assertThat(preview.leftOut()).extracting(LeftOut::first, LeftOut::passed).containsExactly(tuple(1, LeftOut.Passed.ABOVE),
            tuple(4, LeftOut.Passed.REPEATED), tuple(5, LeftOut.Passed.UNFILLED), tuple(6, LeftOut.Passed.SUM));
        assertThat(preview.lines()).isEmpty();
    }

    @Test
    void formulas_durations_and_true_dates_of_a_workbook_are_read_by_their_values() throws IOException {
        BasePreview preview = imports.preview(site.scope, "assiette.xlsx", workbook()).get();

        assertThat(preview.problems()).extracting(Problem::code, problem -> problem.place().toString()).containsExactly(tuple("cell-uncomputed", "Suivi!F5"),
            tuple("cell-error", "Suivi!F6"));
        assertThat(preview.lines().subList(0, 3)).extracting(line -> line.row().draft().dated(), line -> line.row().draft().amount(),
            line -> line.row().draft().hours()).containsExactly(tuple(LocalDate.of(2026, 3, 31), Money.of("150.50"), null),
                tuple(LocalDate.of(2026, 3, 31), null, Hours.of("36.50")), tuple(LocalDate.of(2026, 2, 28), null, Hours.of("1.33")));
    }

    /** Rows: an invoice whose amount is a formula saved with its result; 36:30 as [h]:mm; 1h20 as text; a formula without result; #REF!. */
    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Suivi");
            String[] headings = BaseSite.HEADINGS.split(";");
            Row top = sheet.createRow(0);
            IntStream.range(0, headings.length).forEach(i -> top.createCell(i).setCellValue(headings[i]));
            Row invoice = row(sheet, 1, book, "Facture", "F-10", LocalDate.of(2026, 3, 31));
            invoice.createCell(5).setCellFormula("100+50.5");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Row month = row(sheet, 2, book, "Heures travaillées", null, LocalDate.of(2026, 3, 1));
            month.createCell(6).setCellValue(36.5 / 24);
            month.getCell(6).setCellStyle(style(book, "[h]:mm"));
            row(sheet, 3, book, "Heures travaillées", null, LocalDate.of(2026, 2, 1)).createCell(6).setCellValue("1h20");
            row(sheet, 4, book, "Facture", "F-11", LocalDate.of(2026, 3, 31)).createCell(5).setCellFormula("2*3");
            row(sheet, 5, book, "Facture", "F-12", LocalDate.of(2026, 3, 31)).createCell(5).setCellErrorValue(FormulaError.REF.getCode());
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, int number, XSSFWorkbook book, String kind, String reference, LocalDate dated) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue("2025TX014");
        row.createCell(1).setCellValue(2);
        row.createCell(2).setCellValue(kind);
        if (reference != null) {
            row.createCell(3).setCellValue(reference);
        }
        row.createCell(4).setCellValue(dated);
        row.getCell(4).setCellStyle(style(book, "dd/mm/yyyy"));
        return row;
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Test
    void the_blank_template_holds_nothing_to_record_and_explains_each_column() {
        for (Language language : Language.values()) {
            byte[] blank = TestInstance.get(BaseTemplates.class).blank(site.scope, language);
            BasePreview preview = imports.preview(site.scope, "modele.xlsx", blank).get();

            assertThat(preview.problems()).isEmpty();
            assertThat(preview.lines()).isEmpty();
            List<Table> tables = Tables.read("modele.xlsx", blank).get();
            assertThat(tables.get(0).rows().get(0).cells()).hasSize(BaseColumn.values().length);
            assertThat(tables.get(tables.size() - 1).rows()).hasSizeGreaterThanOrEqualTo(BaseColumn.values().length);
        }
    }

    @Test
    void the_workbook_of_a_lot_is_read_again_as_the_same_entries() {
        record("2025TX014;01;Tranche conditionnelle affermie;TC1;01/03/2026;100000;50,25;à relire", "2025TX014;01;Heures prévues;;12/2026;;80;",
            "2025TX014;01;Avoir;A-1;31/03/2026;-10,01;;").get();
        for (Language language : Language.values()) {
            byte[] filled = TestInstance.get(BaseTemplates.class).forLot(site.scope, site.first.id(), language).orElseThrow();
            BasePreview preview = imports.preview(site.scope, "lot.xlsx", filled).get();

            assertThat(preview.problems()).isEmpty();
            assertThat(preview.lines()).extracting(BasePreview.Line::fate).hasSize(5).containsOnly(BaseFate.SAME);
        }
    }

    @Test
    void the_entries_of_an_undivided_contract_go_out_and_come_back_without_a_lot() {
        record("0042;;Facture;F-10;31/03/2026;100;;").get();
        byte[] filled = TestInstance.get(BaseTemplates.class).forLot(site.scope, site.only.id(), Language.FR).orElseThrow();

        assertThat(imports.preview(site.scope, "lot.xlsx", filled).get().lines()).extracting(BasePreview.Line::fate).containsExactly(BaseFate.SAME);
    }

    @Test
    void every_heading_leads_to_one_column_in_both_languages() {
        Map<String, BaseColumn> headings = BaseColumn.byHeading(TestInstance.get(fr.clausier.words.Texts.class));

        assertThat(headings.values()).contains(BaseColumn.values());
        assertThat(headings.get("montant ht")).isEqualTo(BaseColumn.AMOUNT);
        assertThat(headings).doesNotContainKey("montant ttc");
        assertThat(headings.get("amount excl vat")).isEqualTo(BaseColumn.AMOUNT);
    }

    @Test
    void a_file_that_is_no_table_is_refused_and_not_kept() {
        assertThat(imports.preview(site.scope, "a.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)).problems())
            .extracting(Problem::code).containsExactly("file-pdf");
        assertThat(imports.preview(site.scope, "vide.csv", new byte[0]).problems()).extracting(Problem::code).containsExactly("file-empty");
    }

    @Test
    void lots_of_another_structure_or_another_buyer_are_unknown_and_their_files_absent() {
        BasePreview mine = preview("2025TX014;01;Facture;F-10;31/03/2026;100;;");
        Scope stranger = TestInstance.freshFacilitator();
        Scope other = TestInstance.as(site.scope, Role.BUYER, TestInstance.get(fr.clausier.contract.Contracts.class).all(site.scope).stream()
            .filter(contract -> contract.number().equals("0042")).findFirst().orElseThrow().buyerId());
        for (Scope elsewhere : List.of(stranger, other)) {
            assertThat(imports.preview(elsewhere, "a.csv", BaseSite.csv("2025TX014;01;Facture;F-10;31/03/2026;100;;")).get().errors())
                .extracting(Problem::code).containsExactly("contract-unknown");
        }
        assertThat(imports.preview(stranger, mine.uploadId())).isInstanceOf(Outcome.Absent.class);
        assertThat(imports.record(stranger, mine.uploadId(), "")).isInstanceOf(Outcome.Absent.class);
        assertThat(TestInstance.get(BaseTemplates.class).forLot(stranger, site.first.id(), Language.FR)).isEmpty();
    }

    @Test
    void a_holder_takes_the_workbook_of_its_lot_away_and_sends_none() {
        long organisation = TestInstance.get(Lots.class).link(site.scope, site.first.id(), new LinkDraft(TestInstance.siret(), "Bâtisseurs",
            LinkKind.HOLDER, null, false, null)).get().organisationId();
        Scope holder = TestInstance.as(site.scope, Role.HOLDER, organisation);

        assertThat(TestInstance.get(BaseTemplates.class).forLot(holder, site.first.id(), Language.FR)).isPresent();
        assertThat(TestInstance.get(BaseTemplates.class).forLot(holder, site.second.id(), Language.FR)).isEmpty();
        assertThatThrownBy(() -> imports.preview(holder, "a.csv", BaseSite.csv())).isInstanceOf(Scope.Forbidden.class);
    }

    @Test
    void a_file_of_hours_is_no_file_of_the_base() {
        long hours = TestInstance.get(fr.clausier.upload.Uploads.class).keep(site.scope, fr.clausier.upload.Upload.Purpose.HOURS, "h.csv",
            BaseSite.csv("2025TX014;01;Facture;F-10;31/03/2026;100;;")).id();

        assertThat(imports.preview(site.scope, hours)).isInstanceOf(Outcome.Absent.class);
        assertThat(imports.record(site.scope, hours, "")).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void two_thousand_rows_on_two_lots_are_recorded_at_once() {
        String[] rows = IntStream.range(0, 2000).mapToObj(i -> "2025TX014;0" + (1 + i % 2) + ";Facture;G-" + i + ";31/03/2026;1,01;;").toArray(String[]::new);
        record(rows).get();

        assertThat(TestInstance.get(BaseBook.class).of(site.scope, site.second.id()).invoiced(LocalDate.of(2026, 3, 31))).isEqualTo(Money.of("1010"));
        assertThat(preview(rows).isKnown()).isTrue();
    }

    @Test
    void amounts_written_by_another_program_as_numbers_keep_every_cent() {
        Page page = Page.of("Export", List.of("Suivi comptable"), List.of(Column.of("N° marché", Format.TEXT, 10), Column.of("N° lot", Format.TEXT, 10),
            Column.of("Type de pièce", Format.TEXT, 10), Column.of("N° de facture", Format.TEXT, 10), Column.of("Date de facture", Format.DATE, 10),
            Column.of("Montant (€ HT)", Format.EUROS, 10)), List.of(List.of(Value.of("2025TX014"), Value.of("2"), Value.of("Facture"), Value.of("F-77"),
            Value.of(LocalDate.of(2026, 3, 31)), Value.of(new BigDecimal("12345678901.13")))));
        byte[] content = new Book("Export", "Compta", "fr", Instant.EPOCH, List.of(page)).bytes();
        BasePreview preview = imports.preview(site.scope, "export.xlsx", content).get();

        assertThat(preview.errors()).isEmpty();
        assertThat(preview.lines()).extracting(line -> line.row().draft().amount()).containsExactly(Money.of("12345678901.13"));
    }

    @Test
    void a_draft_typed_meanwhile_with_the_same_values_makes_the_row_the_same() {
        BasePreview seen = preview("2025TX014;02;Option levée;O-1;31/03/2026;100;;");
        TestInstance.get(BaseBook.class).record(site.scope, site.second.id(), BaseDraft.read(Fields.of(Map.of("kind", "OPTION", "reference", "O-1",
            "dated", "2026-03-31", "amount", "100")))).get();

        assertThat(imports.record(site.scope, seen.uploadId(), "").get().isKnown()).isTrue();
        assertThat(site.entries(site.second)).hasSize(1);
    }
}
