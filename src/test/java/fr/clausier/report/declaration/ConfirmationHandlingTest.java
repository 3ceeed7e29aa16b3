package fr.clausier.report.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.TestInstance;
import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.hours.Site;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.returned.AnsweredMonth.Becomes;
import fr.clausier.hours.confirmation.returned.AnsweredMonth;
import fr.clausier.hours.confirmation.returned.AnsweredWorkbook;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.Marks;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.upload.job.Progress;
import fr.clausier.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What people do to a confirmation workbook between its download and its return. */
class ConfirmationHandlingTest {

    private final Answering answering = new Answering();
    private final String alix = answering.reference(answering.alix);
    private final String berger = answering.reference(answering.berger);

    /** One confirmed, the other disputed with a figure. */
    private Answering.Sheet filled() {
        return answering.out().write(alix, ConfirmationColumn.ANSWER, "Je confirme").write(berger, ConfirmationColumn.ANSWER, "Je conteste")
            .write(berger, ConfirmationColumn.SAID, "21h30");
    }

    private AnsweredWorkbook take(String name, byte[] file) {
        return TestInstance.get(Confirmations.class).take(answering.employer, name, file, Progress.UNSEEN).get();
    }

    private List<String> codes(Answering.Sheet sheet) {
        return take("a.xlsx", sheet.bytes()).problems().stream().map(Problem::code).toList();
    }

    private void assertUnderstood(String name, byte[] file) {
        AnsweredWorkbook workbook = take(name, file);
        assertThat(workbook.problems()).isEmpty();
        assertThat(workbook.months()).extracting(AnsweredMonth::becomes).containsExactly(Becomes.DISPUTED);
        assertThat(workbook.months().get(0).lines()).filteredOn(line -> line.said() != null).extracting(AnsweredMonth.Line::person, AnsweredMonth.Line::said)
            .containsExactly(tuple(berger, Hours.of("21.5")));
    }

    private static byte[] bytes(XSSFWorkbook workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Rows from some row on, in reverse order when asked, put into a workbook of another program, each column some places further. */
    private byte[] copied(Answering.Sheet from, boolean headings, boolean reversed, int shift) {
        List<Row> rows = new ArrayList<>(from.rows());
        if (reversed) {
            Collections.reverse(rows);
        }
        if (headings) {
            rows.add(0, from.sheet.getRow(from.rows().get(0).getRowNum() - 1));
        }
        XSSFWorkbook other = new XSSFWorkbook();
        XSSFSheet sheet = other.createSheet("Copie");
        int width = ConfirmationColumn.values().length;
        for (Row row : rows) {
            Row copy = sheet.createRow(sheet.getPhysicalNumberOfRows() + 2);
            row.forEach(cell -> {
                boolean day = cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() > 40000;
                Object value = day ? cell.getLocalDateTimeCellValue().toLocalDate().format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))
                    : cell.getCellType() == CellType.NUMERIC ? Double.valueOf(cell.getNumericCellValue()) : cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : null;
                if (value != null) {
                    Filling.put(copy, (cell.getColumnIndex() + shift) % width, value);
                }
            });
        }
        return bytes(other);
    }

    @Test
    void rows_sorted_or_copied_elsewhere_with_their_headings_are_known_again_wherever_columns_stand() {
        assertUnderstood("copie.xlsx", copied(filled(), true, false, 0));
        assertUnderstood("trie.xlsx", copied(filled(), true, true, 0));
        assertUnderstood("deplace.xlsx", copied(filled(), true, true, 6));
    }

    @Test
    void rows_copied_without_their_headings_are_read_around_their_mark_and_refused_when_moved_besides() {
        assertUnderstood("sans-titres.xlsx", copied(filled(), false, true, 0));
        assertThat(take("deplace.xlsx", copied(filled(), false, false, 6)).errors()).extracting(Problem::code).contains("declaration-no-headings");
    }

    @Test
    void a_workbook_saved_as_text_is_known_again() {
        DataFormatter formatter = new DataFormatter(Locale.FRANCE);
        String text = StreamSupport.stream(filled().sheet.spliterator(), false).map(row -> {
            String[] cells = new String[ConfirmationColumn.values().length];
            Arrays.fill(cells, "");
            row.forEach(cell -> cells[cell.getColumnIndex()] = cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() > 40000
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : formatter.formatCellValue(cell));
            return "\"" + String.join("\";\"", cells) + "\"";
        }).collect(Collectors.joining("\r\n"));
        assertUnderstood("tableau.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_formula_is_read_by_its_result_and_one_without_a_result_is_refused_at_its_cell() {
        Answering.Sheet counted = filled();
        Row row = counted.row(berger);
        row.getCell(ConfirmationColumn.SAID.ordinal()).setCellFormula("20+1.5");
        counted.workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(ConfirmationColumn.SAID.ordinal()));
        assertUnderstood("formule.xlsx", counted.bytes());
        Answering.Sheet blank = filled();
        Filling.put(blank.row(berger), ConfirmationColumn.SAID.ordinal(), null);
        blank.row(berger).getCell(ConfirmationColumn.SAID.ordinal()).setCellFormula("20+1.5");
        assertThat(take("formule.xlsx", blank.bytes()).errors()).isNotEmpty().allMatch(problem -> problem.place().cell().startsWith("L"));
    }

    @Test
    void words_of_every_day_are_understood_and_others_refused_at_their_cell() {
        for (String word : List.of("OUI", "ok", "x", "Confirmé", "yes", "je confirme")) {
            assertThat(take("a.xlsx", answering.out().write("Tout le mois", ConfirmationColumn.ANSWER, word).bytes()).months()).as(word)
                .extracting(AnsweredMonth::becomes).containsExactly(Becomes.CONFIRMED);
        }
        AnsweredWorkbook unknown = take("a.xlsx", answering.out().write(alix, ConfirmationColumn.ANSWER, "peut-être").bytes());
        assertThat(unknown.errors()).extracting(Problem::code, Problem::found).containsExactly(tuple("confirmation-answer-format", "peut-être"));
    }

    @Test
    void hours_declared_typed_over_are_refused_with_where_to_write_ones_own() {
        AnsweredWorkbook workbook = take("a.xlsx", filled().write(alix, ConfirmationColumn.WORK, 99).bytes());
        assertThat(workbook.errors()).extracting(Problem::code, Problem::found, Problem::args)
            .containsExactly(tuple("confirmation-declared-typed", "99.00", List.of("35.00")));
    }

    @Test
    void another_name_month_or_lot_in_a_row_is_refused() {
        Map<ConfirmationColumn, Object> typed = new HashMap<>(Map.of(ConfirmationColumn.PERSON, "P-AUTRE", ConfirmationColumn.MONTH, LocalDate.of(2026, 2, 1),
            ConfirmationColumn.LOT, "02"));
        typed.forEach((column, value) -> assertThat(codes(filled().write(alix, column, value))).as(column.name()).containsOnlyOnce("confirmation-row-differs"));
    }

    @Test
    void a_mark_touched_gone_or_of_a_declaration_workbook_is_refused() {
        String mark = Answering.Sheet.text(filled().row(alix), ConfirmationColumn.MARK);
        assertThat(codes(filled().write(alix, ConfirmationColumn.MARK, mark.substring(0, 30) + (mark.charAt(30) == 'A' ? 'B' : 'A') + mark.substring(31))))
            .containsOnlyOnce("declaration-mark-foreign");
        assertThat(codes(filled().write(alix, ConfirmationColumn.MARK, null))).contains("confirmation-row-unmarked");
        byte[] declaration = TestInstance.get(DeclarationReport.class).of(answering.site.scope, answering.employer.organisation(), Answering.MARCH, null,
            Answering.TEXTS.in(Language.FR)).get().content();
        String other = Filling.text(Filling.of(declaration).row("ALIX", "2026-03"), DeclarationColumn.MARK);
        assertThat(TestInstance.get(Marks.class).opened(Marks.Use.CONFIRMING, other)).isEmpty();
        assertThat(codes(filled().write(alix, ConfirmationColumn.MARK, "CNF1." + other.substring(5)))).containsOnlyOnce("declaration-mark-foreign");
    }

    @Test
    void a_workbook_of_another_structure_is_refused() {
        Answering neighbour = new Answering();
        byte[] theirs = neighbour.out().write("Tout le mois", ConfirmationColumn.ANSWER, "Oui").bytes();
        assertThat(take("a.xlsx", theirs).errors()).extracting(Problem::code).isNotEmpty().containsOnly("declaration-mark-structure");
        assertThat(take("a.xlsx", theirs).months()).isEmpty();
    }

    @Test
    void without_the_column_of_answers_nothing_can_be_read_and_that_is_said() {
        Answering.Sheet sheet = filled();
        Row headings = sheet.sheet.getRow(sheet.rows().get(0).getRowNum() - 1);
        Filling.put(headings, ConfirmationColumn.ANSWER.ordinal(), null);
        assertThat(take("a.xlsx", sheet.bytes()).errors()).extracting(Problem::code).contains("columns-missing");
    }

    @Test
    void the_same_row_twice_is_one_row_if_both_say_the_same_and_refused_otherwise() {
        Answering.Sheet sheet = filled();
        Row copy = sheet.sheet.createRow(60);
        sheet.row(berger).forEach(cell -> {
            if (cell.getCellType() != CellType.BLANK) {
                Filling.put(copy, cell.getColumnIndex(), cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() > 40000
                    ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue());
            }
        });
        assertUnderstood("double.xlsx", sheet.bytes());
        Filling.put(copy, ConfirmationColumn.SAID.ordinal(), 20);
        assertThat(codes(sheet)).containsExactly("confirmation-row-twice", "confirmation-row-twice");
    }

    @Test
    void answers_that_contradict_themselves_or_say_nothing_are_refused_at_their_cell() {
        assertThat(codes(answering.out().write(alix, ConfirmationColumn.ANSWER, "Oui").write(alix, ConfirmationColumn.SAID, 30))).contains("confirmation-contradicts");
        assertThat(codes(answering.out().write(alix, ConfirmationColumn.ANSWER, "Non"))).containsExactly("confirmation-why");
        assertThat(codes(answering.out().write(alix, ConfirmationColumn.ANSWER, "Non").write(alix, ConfirmationColumn.SAID, 35))).containsExactly("confirmation-why");
        assertThat(codes(answering.out().write(alix, ConfirmationColumn.SAID, 30))).containsExactly("confirmation-unanswered");
        assertThat(codes(answering.out().write(alix, ConfirmationColumn.REMARK, "À voir"))).containsExactly("confirmation-remark-alone");
        assertThat(codes(filled().write("Tout le mois", ConfirmationColumn.ANSWER, "Oui"))).containsExactly("confirmation-both");
        assertThat(codes(filled().write(berger, ConfirmationColumn.REMARK, "x".repeat(501)))).containsExactly("text-too-long");
        assertThat(codes(filled().write(berger, ConfirmationColumn.SAID, "beaucoup"))).hasSize(1);
    }

    @Test
    void a_month_for_which_nothing_is_declared_is_shown_locked_and_cannot_be_answered() {
        Site site = answering.site;
        TestInstance.get(Clauses.class).record(site.scope, site.lot.id(), TermsDraft.read(Fields.of(Map.of(
            "startsOn", "2026-02-01", "endsOn", "2026-12-31", "modalities", "LABOUR_SUPPLY", "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
        Answering.Sheet sheet = answering.out();
        Row due = sheet.row("Rien n’est encore déclaré");
        assertThat(Answering.Sheet.text(due, ConfirmationColumn.STATE)).isEqualTo("attendue");
        assertThat(due.getCell(ConfirmationColumn.ANSWER.ordinal()).getCellStyle().getLocked()).isTrue();
        assertThat(codes(sheet.write("Rien n’est encore déclaré", ConfirmationColumn.ANSWER, "Oui"))).containsExactly("confirmation-not-declared");
    }
}
