package fr.clausier.report.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.DeclarationWorkbooks;
import fr.clausier.hours.declaration.returned.ReturnedRow;
import fr.clausier.hours.declaration.returned.ReturnedRow.Fate;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What people do to a workbook between its download and its return. */
class HandlingTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Texts TEXTS = new Texts(ZoneId.of("Europe/Paris"));

    private final Site site = new Site();
    private final ReturnedWorkbooks returned = TestInstance.get(ReturnedWorkbooks.class);

    HandlingTest() {
        site.placed("ALIX", "Dominique");
        site.placed("BERGER", "Camille");
    }

    private static byte[] content(Scope scope, long organisation, Language language) {
        return TestInstance.get(DeclarationReport.class).of(scope, organisation, MARCH, null, TEXTS.in(language)).get().content();
    }

    /** March, 35 hours for one person and none for the other. */
    private Filling filled() {
        return Filling.of(content(site.scope, site.supplying.organisationId(), Language.FR)).write("ALIX", "2026-03", DeclarationColumn.WORK, 35)
            .write("BERGER", "2026-03", DeclarationColumn.NONE, "aucune heure");
    }

    private ReturnedWorkbook take(byte[] file) {
        return returned.take(site.scope, "tableau.xlsx", file).get();
    }

    private static List<String> codes(ReturnedWorkbook workbook) {
        return workbook.errors().stream().map(Problem::code).toList();
    }

    /** What the filled workbook means, whatever was done to it. */
    private void assertUnderstood(byte[] file) {
        ReturnedWorkbook workbook = take(file);
        assertThat(workbook.problems()).isEmpty();
        assertThat(workbook.rows()).filteredOn(row -> !row.isWholeLot()).extracting(ReturnedRow::person, ReturnedRow::fate)
            .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("ALIX Dominique", Fate.NEW), org.assertj.core.groups.Tuple.tuple("BERGER Camille", Fate.ZERO));
        returned.record(site.scope, workbook.uploadId(), workbook.fingerprint(), Map.of()).get();
        assertThat(TestInstance.get(HoursLedger.class).lines(site.scope, LineFilter.all())).extracting(DeclaredLine::hours).containsExactly(Hours.of(35));
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

    @Test
    void rows_in_another_order_are_known_again() {
        Filling filling = filled();
        List<Row> rows = filling.rows();
        List<Map<Integer, Object>> values = rows.stream().map(HandlingTest::values).toList();
        for (int i = 0; i < rows.size(); i++) {
            Map<Integer, Object> other = values.get(rows.size() - 1 - i);
            Row row = rows.get(i);
            for (int column = 0; column < DeclarationColumn.values().length; column++) {
                Filling.put(row, column, other.get(column));
            }
        }
        assertUnderstood(filling.bytes());
    }

    private static Map<Integer, Object> values(Row row) {
        return StreamSupport.stream(row.spliterator(), false).filter(cell -> value(cell) != null).collect(Collectors.toMap(Cell::getColumnIndex, HandlingTest::value));
    }

    private static Object value(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> cell.getNumericCellValue();
            default -> null;
        };
    }

    /** Copies rows of the filled sheet elsewhere, from some row on, each column to another place. */
    private byte[] copied(int from, int shift) {
        Filling filling = filled();
        XSSFWorkbook other = new XSSFWorkbook();
        XSSFSheet sheet = other.createSheet("Mes heures");
        int next = 2;
        for (Row row : filling.sheet) {
            if (row.getRowNum() >= from) {
                Row copy = sheet.createRow(next++);
                row.forEach(cell -> CellUtil.copyCell(cell, copy.createCell((cell.getColumnIndex() + shift) % DeclarationColumn.values().length),
                    new CellCopyPolicy.Builder().cellStyle(false).build(), null));
            }
        }
        // dates as another program would type them again
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC && cell.getNumericCellValue() > 40000) {
                org.apache.poi.ss.usermodel.CellStyle style = other.createCellStyle();
                style.setDataFormat((short) 14);
                cell.setCellStyle(style);
            }
        }));
        return bytes(other);
    }

    @Test
    void rows_copied_to_another_workbook_with_their_headings_are_known_again() {
        assertUnderstood(copied(4, 0));
    }

    @Test
    void columns_may_stand_in_another_order() {
        assertUnderstood(copied(4, 5));
    }

    @Test
    void rows_copied_without_their_headings_are_read_around_their_mark() {
        assertUnderstood(copied(5, 0));
    }

    @Test
    void rows_copied_without_headings_and_moved_besides_are_refused() {
        assertThat(codes(take(copied(5, 5)))).contains("declaration-no-headings");
    }

    @Test
    void a_workbook_saved_as_text_is_known_again() {
        Filling filling = filled();
        DataFormatter formatter = new DataFormatter(java.util.Locale.FRANCE);
        String text = StreamSupport.stream(filling.sheet.spliterator(), false).map(row -> {
            String[] cells = new String[DeclarationColumn.values().length];
            java.util.Arrays.fill(cells, "");
            row.forEach(cell -> cells[cell.getColumnIndex()] = cell.getColumnIndex() == DeclarationColumn.MONTH.ordinal() && value(cell) instanceof Double
                ? "03/2026" : cell.getColumnIndex() == DeclarationColumn.ENDS.ordinal() && value(cell) instanceof Double ? "31/12/2026" : formatter.formatCellValue(cell));
            return "\"" + String.join("\";\"", cells) + "\"";
        }).collect(Collectors.joining("\r\n"));
        ReturnedWorkbook workbook = returned.take(site.scope, "tableau.csv", text.getBytes(StandardCharsets.UTF_8)).get();
        assertThat(workbook.problems()).isEmpty();
        assertThat(workbook.count(Fate.NEW, Fate.ZERO)).isEqualTo(2);
    }

    @Test
    void a_copy_that_says_the_same_or_nothing_is_one_row_and_one_that_says_otherwise_is_refused() {
        Filling filling = filled();
        Row alix = filling.row("ALIX", "2026-03");
        Row copy = filling.sheet.createRow(40);
        copy(alix, copy);
        assertUnderstood(filling.bytes());
        Filling.put(copy, DeclarationColumn.WORK.ordinal(), null);
        assertThat(take(filling.bytes()).problems()).isEmpty();
        Filling.put(copy, DeclarationColumn.WORK.ordinal(), 36);
        ReturnedWorkbook twice = take(filling.bytes());
        assertThat(codes(twice)).containsExactly("declaration-row-twice", "declaration-row-twice");
        assertThat(twice.errors()).extracting(problem -> problem.args().get(0)).containsExactlyInAnyOrder("Déclaration!A41", "Déclaration!A" + (alix.getRowNum() + 1));
    }

    private static void copy(Row from, Row to) {
        from.forEach(cell -> CellUtil.copyCell(cell, to.createCell(cell.getColumnIndex()), new CellCopyPolicy.Builder().build(), null));
    }

    @Test
    void a_name_or_a_month_typed_over_another_row_is_refused_at_its_cell() {
        ReturnedWorkbook named = take(filled().write("ALIX", "2026-03", DeclarationColumn.PERSON, "QUELQUUN Autre").bytes());
        assertThat(codes(named)).containsExactly("declaration-row-differs");
        assertThat(named.errors().get(0).args()).containsExactly("ALIX Dominique");
        assertThat(named.errors().get(0).place().cell()).startsWith("A");
        ReturnedWorkbook moved = take(filled().write("ALIX", "2026-03", DeclarationColumn.MONTH, LocalDate.of(2026, 2, 1)).bytes());
        assertThat(codes(moved)).containsExactly("declaration-row-differs");
        ReturnedWorkbook elsewhere = take(filled().write("ALIX", "2026-03", DeclarationColumn.LOT, "02").bytes());
        assertThat(codes(elsewhere)).containsExactly("declaration-row-differs");
    }

    @Test
    void hours_in_a_row_that_lost_its_mark_are_refused_at_their_cell() {
        Filling filling = filled().write("ALIX", "2026-03", DeclarationColumn.MARK, null);
        ReturnedWorkbook workbook = take(filling.bytes());
        assertThat(codes(workbook)).containsExactly("declaration-row-unmarked");
        assertThat(workbook.errors().get(0).found()).isEqualTo("35");
    }

    @Test
    void a_mark_that_was_touched_is_refused() {
        Filling filling = filled();
        String mark = Filling.text(filling.row("ALIX", "2026-03"), DeclarationColumn.MARK);
        String touched = mark.substring(0, 30) + (mark.charAt(30) == 'A' ? 'B' : 'A') + mark.substring(31);
        assertThat(codes(take(filling.write("ALIX", "2026-03", DeclarationColumn.MARK, touched).bytes()))).containsExactly("declaration-mark-foreign");
    }

    @Test
    void a_workbook_of_another_structure_is_refused() {
        Site neighbour = new Site();
        neighbour.placed("ALIX", "Dominique");
        byte[] theirs = content(neighbour.scope, neighbour.supplying.organisationId(), Language.FR);
        assertThat(codes(take(theirs))).isNotEmpty().containsOnly("declaration-mark-structure");
        assertThat(take(theirs).recipient()).isEmpty();
    }

    @Test
    void a_holder_gets_and_sends_back_its_own_workbook_and_no_other() {
        Scope holder = site.holder();
        byte[] own = content(holder, site.holding.organisationId(), Language.FR);
        Filling filling = Filling.of(own).write("ALIX", "2026-03", DeclarationColumn.WORK, 35);
        ReturnedWorkbook workbook = returned.take(holder, "retour.xlsx", filling.bytes()).get();
        assertThat(workbook.errors()).isEmpty();
        assertThat(workbook.rows()).extracting(ReturnedRow::fate).contains(Fate.NEW);
        assertThat(returned.record(holder, workbook.uploadId(), "", Map.of()).get().lines().added()).isEqualTo(1);
        assertThat(TestInstance.get(DeclarationReport.class).of(holder, site.supplying.organisationId(), MARCH, null, TEXTS.in(Language.FR)).isDone()).isFalse();
        byte[] others = content(site.scope, site.supplying.organisationId(), Language.FR);
        assertThat(codes(returned.take(holder, "autre.xlsx", others).get())).isNotEmpty().containsOnly("declaration-mark-other");
        Scope second = TestInstance.as(site.scope, Role.HOLDER, site.secondHolding.organisationId());
        assertThat(codes(returned.take(second, "autre.xlsx", own).get())).isNotEmpty().containsOnly("declaration-mark-other");
    }

    @Test
    void a_closed_month_is_locked_on_its_way_out_and_refused_on_its_way_back() {
        byte[] before = filled().bytes();
        TestInstance.get(ClosedMonths.class).close(site.scope, MARCH).get();
        assertThat(codes(take(before))).isNotEmpty().containsOnly("month-closed");
        Filling after = Filling.of(content(site.scope, site.supplying.organisationId(), Language.FR));
        assertThat(after.row("ALIX", "2026-03").getCell(DeclarationColumn.WORK.ordinal()).getCellStyle().getLocked()).isTrue();
    }

    @Test
    void a_person_whose_month_would_overflow_is_refused_before_recording() {
        assertThat(codes(take(filled().write("ALIX", "2026-03", DeclarationColumn.WORK, 700).write("ALIX", "2026-03", DeclarationColumn.TRAINING, 100).bytes())))
            .containsExactly("person-over-month");
    }

    @Test
    void a_remark_is_shown_and_a_word_that_is_no_tick_is_refused() {
        ReturnedWorkbook workbook = take(filled().write("ALIX", "2026-03", DeclarationColumn.REMARK, "Arrivé le 9").bytes());
        assertThat(workbook.rows()).extracting(ReturnedRow::remark).contains("Arrivé le 9");
        assertThat(codes(take(filled().write("BERGER", "2026-03", DeclarationColumn.NONE, "peut-être").bytes()))).containsExactly("declaration-none-format");
    }

    @Test
    void a_workbook_is_recognised_as_it_left_and_saved_again() {
        assertThat(DeclarationWorkbooks.recognises(content(site.scope, site.holding.organisationId(), Language.FR))).isTrue();
        assertThat(DeclarationWorkbooks.recognises(filled().bytes())).isTrue();
    }

    @Test
    void an_ordinary_hours_file_is_not_taken_for_one() throws IOException {
        assertThat(DeclarationWorkbooks.recognises(Files.readAllBytes(Path.of("sample-contracts/11-mois-type/heures-2026-03.xlsx")))).isFalse();
        assertThat(DeclarationWorkbooks.recognises(new byte[0])).isFalse();
        assertThat(DeclarationWorkbooks.recognises("PK un texte".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void only_cells_to_be_filled_are_open_and_the_mark_is_hidden() {
        Filling filling = Filling.of(content(site.scope, site.supplying.organisationId(), Language.EN));
        XSSFSheet sheet = filling.sheet;
        assertThat(sheet.getSheetName()).isEqualTo("Declaration");
        assertThat(sheet.getProtect()).isTrue();
        assertThat(sheet.isColumnHidden(DeclarationColumn.MARK.ordinal())).isTrue();
        Row alix = StreamSupport.stream(sheet.spliterator(), false).filter(row -> Filling.text(row, DeclarationColumn.PERSON).startsWith("ALIX")).findFirst().orElseThrow();
        for (DeclarationColumn column : DeclarationColumn.values()) {
            boolean open = List.of(DeclarationColumn.WORK, DeclarationColumn.TRAINING, DeclarationColumn.TUTORING, DeclarationColumn.NONE, DeclarationColumn.ENDS,
                DeclarationColumn.REMARK).contains(column);
            assertThat(alix.getCell(column.ordinal()).getCellStyle().getLocked()).as(column.name()).isEqualTo(!open);
        }
        assertThat(sheet.getDataValidations()).hasSize(1);
        assertThat(Filling.text(alix, DeclarationColumn.MARK)).doesNotContain("ALIX").hasSizeLessThan(300);
    }
}
