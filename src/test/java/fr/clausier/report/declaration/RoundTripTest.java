package fr.clausier.report.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.TestInstance;
import fr.clausier.hours.Activity;
import fr.clausier.hours.Site;
import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.DeclarationWorkbooks;
import fr.clausier.hours.declaration.returned.ReturnedRow;
import fr.clausier.hours.declaration.returned.ReturnedRow.Fate;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook.Answer;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks.Recorded;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A declaration workbook out, filled by someone, and back into the ledger. */
class RoundTripTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Texts TEXTS = new Texts(ZoneId.of("Europe/Paris"));

    private final Site site = new Site();
    private final Placement alix = site.placed("ALIX", "Dominique");
    private final Placement berger = site.placed("BERGER", "Camille");
    private final ReturnedWorkbooks returned = TestInstance.get(ReturnedWorkbooks.class);
    private final HoursLedger ledger = TestInstance.get(HoursLedger.class);

    private Filling workbook(Scope scope, YearMonth from, YearMonth to) {
        return Filling.of(TestInstance.get(DeclarationReport.class).of(scope, site.holding.organisationId(), from, to, TEXTS.in(Language.FR)).get().content());
    }

    private Filling march() {
        return workbook(site.scope, MARCH, MARCH);
    }

    private ReturnedWorkbook take(Filling filling) {
        return take(filling.bytes());
    }

    private ReturnedWorkbook take(byte[] file) {
        return returned.take(site.scope, "retour.xlsx", file).get();
    }

    private Recorded record(Filling filling) {
        return record(filling, Map.of()).get();
    }

    private Outcome<Recorded> record(Filling filling, Map<String, Stands> choices) {
        return returned.record(site.scope, take(filling).uploadId(), "", choices);
    }

    private List<DeclaredLine> lines() {
        return ledger.lines(site.scope, new LineFilter(0, 0, null, null, true));
    }

    private List<Declaration> declarations() {
        return ledger.declarations(site.scope, null, null);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static ReturnedRow row(ReturnedWorkbook workbook, String person) {
        return workbook.rows().stream().filter(row -> row.person().startsWith(person)).findFirst().orElseThrow();
    }

    @Test
    void a_row_for_each_person_and_one_for_the_whole_lot_go_out() {
        Filling filling = march();
        assertThat(filling.rows()).extracting(row -> Filling.text(row, DeclarationColumn.PERSON))
            .containsExactly("Tout le lot : personne n’a travaillé", "ALIX Dominique", "BERGER Camille");
        assertThat(filling.rows()).extracting(row -> Filling.text(row, DeclarationColumn.CONTRACT)).containsOnly("2025TX014");
        assertThat(filling.rows()).extracting(row -> Filling.text(row, DeclarationColumn.LOT)).containsOnly("01");
        assertThat(DeclarationWorkbooks.recognises(filling.bytes())).isTrue();
    }

    @Test
    void hours_in_every_usual_spelling_come_back_as_a_declaration_whose_lines_lead_to_their_cells() {
        Filling filling = march().write("ALIX", "2026-03", DeclarationColumn.WORK, "104h30").write("ALIX", "2026-03", DeclarationColumn.TRAINING, "90 min")
            .write("BERGER", "2026-03", DeclarationColumn.WORK, 28.5);
        Recorded recorded = record(filling);
        assertThat(recorded.lines().added()).isEqualTo(3);
        assertThat(lines()).extracting(line -> line.placementId() + " " + line.activity() + " " + line.hours()).containsExactlyInAnyOrder(
            alix.id() + " WORK 104.50", alix.id() + " TRAINING 1.50", berger.id() + " WORK 28.50");
        int row = filling.row("BERGER", "2026-03").getRowNum() + 1;
        assertThat(lines()).filteredOn(line -> line.placementId() == berger.id()).extracting(DeclaredLine::source)
            .containsExactly("retour.xlsx, Déclaration!G" + row);
        assertThat(declarations()).extracting(Declaration::state).containsExactly(Declaration.State.SUBMITTED);
    }

    @Test
    void the_same_file_twice_adds_nothing() {
        Filling filling = march().write("ALIX", "2026-03", DeclarationColumn.WORK, 35).write("BERGER", "2026-03", DeclarationColumn.NONE, "aucune heure");
        byte[] file = filling.bytes();
        returned.record(site.scope, take(file).uploadId(), "", Map.of()).get();
        List<DeclaredLine> before = lines();
        ReturnedWorkbook again = take(file);
        assertThat(again.changesSomething()).isFalse();
        assertThat(again.recordedAt()).isNotNull();
        assertThat(row(again, "ALIX").fate()).isEqualTo(Fate.SAME);
        Recorded recorded = returned.record(site.scope, again.uploadId(), "", Map.of()).get();
        assertThat(recorded.lines().isNothing()).isTrue();
        assertThat(take(filling).changesSomething()).as("saved again by another program").isFalse();
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void a_blank_row_is_no_answer_so_hours_beside_it_wait_as_a_draft_until_it_has_one() {
        Filling filling = march().write("ALIX", "2026-03", DeclarationColumn.WORK, 35);
        ReturnedWorkbook preview = take(filling);
        assertThat(row(preview, "BERGER").fate()).isEqualTo(Fate.SILENT);
        assertThat(preview.months()).singleElement().satisfies(month -> {
            assertThat(month.answer()).isEqualTo(Answer.KEPT);
            assertThat(month.silent()).containsExactly("BERGER Camille");
        });
        assertThat(codes(preview.warnings())).contains("declaration-incomplete");
        record(filling);
        assertThat(declarations()).extracting(Declaration::state).containsExactly(Declaration.State.DRAFT);
        record(filling.write("BERGER", "2026-03", DeclarationColumn.WORK, 7));
        assertThat(declarations()).extracting(Declaration::state).containsExactly(Declaration.State.SUBMITTED);
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.of(35), Hours.of(7));
    }

    @Test
    void a_draft_is_sent_whole_when_the_last_person_is_said_to_have_no_hours() {
        record(march().write("ALIX", "2026-03", DeclarationColumn.WORK, 35));
        record(march().write("BERGER", "2026-03", DeclarationColumn.NONE, "x"));
        assertThat(declarations()).singleElement().satisfies(declaration -> {
            assertThat(declaration.state()).isEqualTo(Declaration.State.SUBMITTED);
            assertThat(declaration.zero()).isFalse();
        });
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(35));
    }

    @Test
    void nothing_but_zeros_is_the_answer_zero_without_a_line() {
        Recorded recorded = record(march().write("ALIX", "2026-03", DeclarationColumn.WORK, 0).write("BERGER", "2026-03", DeclarationColumn.NONE, "aucune heure"));
        assertThat(recorded.zeros()).isEqualTo(1);
        assertThat(lines()).isEmpty();
        assertThat(declarations()).singleElement().satisfies(declaration -> {
            assertThat(declaration.zero()).isTrue();
            assertThat(declaration.state()).isEqualTo(Declaration.State.SUBMITTED);
            assertThat(declaration.employerId()).isEqualTo(site.supplying.organisationId());
        });
    }

    @Test
    void one_row_answers_zero_for_the_whole_lot() {
        Filling filling = march().write("Tout le lot", "2026-03", DeclarationColumn.NONE, "aucune heure");
        assertThat(record(filling).zeros()).isEqualTo(1);
        assertThat(declarations()).singleElement().satisfies(declaration -> assertThat(declaration.zero()).isTrue());
        assertThat(take(filling).changesSomething()).isFalse();
    }

    @Test
    void zero_for_the_whole_lot_beside_hours_is_refused() {
        ReturnedWorkbook preview = take(march().write("Tout le lot", "2026-03", DeclarationColumn.NONE, "x").write("ALIX", "2026-03", DeclarationColumn.WORK, 35));
        assertThat(codes(preview.errors())).containsExactly("declaration-zero-and-hours");
    }

    private void typeHere(Placement placement, String hours) {
        TestInstance.get(TypedMonths.class).type(site.scope, site.lot.id(), MARCH,
            new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(hours), null)), true, null)).get();
    }

    @Test
    void hours_changed_here_since_the_download_are_named_and_wait_for_a_choice() {
        typeHere(alix, "35");
        Filling filling = march();
        assertThat(filling.row("ALIX", "2026-03").getCell(DeclarationColumn.WORK.ordinal()).getNumericCellValue()).isEqualTo(35);
        typeHere(alix, "28");
        filling.write("ALIX", "2026-03", DeclarationColumn.WORK, 40);
        ReturnedRow.Conflict conflict = row(take(filling), "ALIX").conflicts().get(0);
        assertThat(conflict.stood()).isEqualTo(Hours.of(35));
        assertThat(conflict.here()).isEqualTo(Hours.of(28));
        assertThat(conflict.sent()).isEqualTo(Hours.of(40));
        assertThat(conflict.by()).isEqualTo("Facilitatrice de test");
        assertThat(conflict.at()).isNotNull();
        assertThat(codes(record(filling, Map.of()).problems())).contains("declaration-choose");
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(28));
        record(filling, Map.of(conflict.cell(), Stands.HERE)).get();
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(28));
        record(filling, Map.of(conflict.cell(), Stands.WORKBOOK)).get();
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(40));
    }

    @Test
    void hours_changed_here_and_left_alone_in_the_workbook_stay() {
        typeHere(alix, "35");
        Filling filling = march();
        typeHere(alix, "28");
        filling.write("BERGER", "2026-03", DeclarationColumn.WORK, 12);
        ReturnedWorkbook preview = take(filling);
        assertThat(preview.toChoose()).isEmpty();
        record(filling);
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.of(28), Hours.of(12));
    }

    @Test
    void a_row_left_alone_whose_hours_changed_here_shows_what_stands_and_is_no_answer_of_zero() {
        typeHere(alix, "35");
        Filling filling = march();
        typeHere(alix, "28");
        ReturnedRow row = row(take(filling), "ALIX");
        assertThat(row.fate()).isEqualTo(Fate.SAME);
        assertThat(row.lines()).extracting(ReturnedRow.Line::before, ReturnedRow.Line::after).containsExactly(tuple(Hours.of(28), null));
    }

    @Test
    void zero_declared_here_since_the_download_is_a_version_too() {
        Filling filling = march().write("ALIX", "2026-03", DeclarationColumn.WORK, 40).write("BERGER", "2026-03", DeclarationColumn.NONE, "x");
        TestInstance.get(TypedMonths.class).zero(site.scope, site.lot.id(), site.supplying.organisationId(), MARCH).get();
        ReturnedRow.Conflict conflict = row(take(filling), "ALIX").conflicts().get(0);
        assertThat(conflict.here()).isEqualTo(Hours.ZERO);
        record(filling, Map.of(conflict.cell(), Stands.HERE)).get();
        assertThat(declarations()).singleElement().satisfies(declaration -> assertThat(declaration.zero()).isTrue());
        record(filling, Map.of("", Stands.WORKBOOK)).get();
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(40));
    }

    @Test
    void a_workbook_corrected_and_sent_again_by_the_same_person_is_no_conflict_with_itself() {
        Filling filling = march().write("ALIX", "2026-03", DeclarationColumn.WORK, 40).write("BERGER", "2026-03", DeclarationColumn.NONE, "x");
        record(filling);
        filling.write("ALIX", "2026-03", DeclarationColumn.WORK, 42);
        ReturnedRow row = row(take(filling), "ALIX");
        assertThat(row.conflicts()).isEmpty();
        assertThat(row.lines()).containsExactly(new ReturnedRow.Line(Activity.WORK, Hours.of(40), Hours.of(42), null));
        record(filling);
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(42));
    }

    @Test
    void a_cell_emptied_is_no_answer_and_takes_nothing_back() {
        typeHere(alix, "35");
        ReturnedWorkbook preview = take(march().write("ALIX", "2026-03", DeclarationColumn.WORK, null));
        assertThat(codes(preview.warnings())).contains("declaration-emptied");
        assertThat(row(preview, "ALIX").fate()).isEqualTo(Fate.SILENT);
    }

    @Test
    void no_hours_corrects_hours_already_sent() {
        typeHere(alix, "35");
        record(march().write("ALIX", "2026-03", DeclarationColumn.NONE, "x").write("BERGER", "2026-03", DeclarationColumn.NONE, "x"));
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.ZERO);
        assertThat(declarations()).singleElement().satisfies(declaration -> assertThat(declaration.zero()).isTrue());
    }

    @Test
    void another_last_day_changes_the_placement() {
        Filling filling = march().write("ALIX", "2026-03", DeclarationColumn.ENDS, LocalDate.of(2026, 3, 20));
        assertThat(record(filling).ends()).isEqualTo(1);
        assertThat(TestInstance.get(Placements.class).find(site.scope, alix.id()).orElseThrow().plannedEnd()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(take(filling).changesSomething()).isFalse();
    }

    @Test
    void a_row_without_a_mark_is_a_new_person_placed_and_declared() {
        Filling filling = march().write("ALIX", "2026-03", DeclarationColumn.WORK, 35).write("BERGER", "2026-03", DeclarationColumn.NONE, "x")
            .newcomer(0, "2025TX014", "01", site.etti.digits(), null, "ETTI", "NOUVEL", "Sacha", LocalDate.of(1999, 1, 4), "RSA", "Mise à disposition",
                "Contrat de mission", null, LocalDate.of(2026, 3, 2), null, LocalDate.of(2026, 3, 1), "21h");
        ReturnedWorkbook preview = take(filling);
        assertThat(codes(preview.errors())).isEmpty();
        assertThat(row(preview, "NOUVEL").created()).isTrue();
        Recorded recorded = record(filling);
        assertThat(recorded.people()).isEqualTo(1);
        assertThat(recorded.placements()).isEqualTo(1);
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.of(35), Hours.of(21));
        assertThat(TestInstance.get(Participants.class).all(site.scope)).hasSize(3);
        Recorded again = record(filling);
        assertThat(again.lines().isNothing()).isTrue();
        assertThat(again.people() + again.placements()).isZero();
    }

    @Test
    void a_new_person_needs_what_a_placement_needs() {
        ReturnedWorkbook preview = take(march().newcomer(0, "2025TX014", "01", site.etti.digits(), null, null, "NOUVEL", "Sacha", LocalDate.of(1999, 1, 4),
            null, null, null, null, null, null, LocalDate.of(2026, 3, 1), 21));
        assertThat(codes(preview.errors())).containsExactly("needed-to-place", "needed-to-place", "needed-to-place", "needed-to-place");
        assertThat(row(preview, "NOUVEL").fate()).isEqualTo(Fate.PROBLEM);
    }

    @Test
    void several_months_are_answered_each_for_itself() {
        Filling filling = workbook(site.scope, FEBRUARY, MARCH).write("ALIX", "2026-02", DeclarationColumn.WORK, 20).write("BERGER", "2026-02", DeclarationColumn.WORK, 21)
            .write("Tout le lot", "2026-03", DeclarationColumn.NONE, "x");
        assertThat(take(filling).months()).extracting(ReturnedWorkbook.Month::answer).containsExactly(Answer.SENT, Answer.ZERO);
        record(filling);
        assertThat(declarations()).extracting(each -> each.month() + " " + each.zero()).containsExactly("2026-02 false", "2026-03 true");
    }
}
