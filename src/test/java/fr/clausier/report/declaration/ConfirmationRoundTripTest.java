package fr.clausier.report.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.clausier.TestInstance;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.returned.AnsweredMonth;
import fr.clausier.hours.confirmation.returned.AnsweredMonth.Becomes;
import fr.clausier.hours.confirmation.returned.AnsweredWorkbook;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.dispute.Disputes;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Progress;
import fr.clausier.words.Language;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The workbook of an employer, out and back: what it confirms, what it disputes, what happens when hours changed meanwhile. */
class ConfirmationRoundTripTest {

    private final Answering answering = new Answering();
    private final Scope employer = answering.employer;
    private final String alix = answering.reference(answering.alix);
    private final String berger = answering.reference(answering.berger);
    private final Confirmations confirmations = TestInstance.get(Confirmations.class);

    private AnsweredWorkbook take(Scope scope, byte[] file) {
        return confirmations.take(scope, "retour.xlsx", file, Progress.UNSEEN).get();
    }

    private Outcome<Confirmations.Recorded> record(Scope scope, byte[] file, Map<String, Stands> choices) {
        AnsweredWorkbook taken = take(scope, file);
        return confirmations.record(scope, taken.uploadId(), taken.fingerprint(), choices);
    }

    private Confirmations.Recorded record(byte[] file) {
        return record(employer, file, Map.of()).get();
    }

    private static List<String> codes(AnsweredWorkbook workbook) {
        return workbook.problems().stream().map(Problem::code).toList();
    }

    private State state() {
        return answering.declaration().state();
    }

    private List<Disputed> disputed(Scope scope) {
        return TestInstance.get(Disputes.class).of(scope, List.of(answering.declaration())).getOrDefault(answering.declaration().id(), List.of());
    }

    private List<Hours> hours() {
        return TestInstance.get(HoursLedger.class).lines(answering.site.scope, LineFilter.all()).stream().map(DeclaredLine::hours).sorted().toList();
    }

    /** Another account of the same employer. */
    private Scope colleague(Role role) {
        long account = TestInstance.get(Accounts.class).create(Accounts.operator(), new AccountDraft(UUID.randomUUID() + "@exemple.fr", "Paul Lesage", Language.FR,
            role, answering.site.scope.structure(), role == Role.FACILITATOR ? null : employer.organisation())).get().id();
        return new Scope(new Actor(account), employer.structure(), role, role == Role.FACILITATOR ? 0 : employer.organisation());
    }

    @Test
    void an_employer_finds_its_people_under_their_references_with_the_hours_declared_for_them() {
        Answering.Sheet out = answering.out();
        assertThat(out.rows()).extracting(row -> Answering.Sheet.text(row, ConfirmationColumn.PERSON)).startsWith("Tout le mois").contains(alix, berger).hasSize(3)
            .noneMatch(name -> name.contains("ALIX") || name.contains("BERGER"));
        assertThat(out.row(alix).getCell(ConfirmationColumn.WORK.ordinal()).getNumericCellValue()).isEqualTo(35);
        assertThat(out.row("Tout le mois").getCell(ConfirmationColumn.WORK.ordinal()).getNumericCellValue()).isEqualTo(63);
        assertThat(Answering.Sheet.text(out.row("Tout le mois"), ConfirmationColumn.STATE)).isEqualTo("déclarée");
        assertThat(out.sheet.getProtect()).isTrue();
        assertThat(out.row(alix).getCell(ConfirmationColumn.WORK.ordinal()).getCellStyle().getLocked()).isTrue();
        assertThat(List.of(ConfirmationColumn.ANSWER, ConfirmationColumn.SAID, ConfirmationColumn.REMARK)).allMatch(column ->
            !out.row(alix).getCell(column.ordinal()).getCellStyle().getLocked());
        assertThat(out.sheet.getDataValidations()).isNotEmpty();
        assertThat(out.sheet.isColumnHidden(ConfirmationColumn.MARK.ordinal())).isTrue();
    }

    @Test
    void the_whole_month_confirmed_confirms_the_declaration_and_changes_no_hours() {
        byte[] file = answering.out().write("Tout le mois", ConfirmationColumn.ANSWER, "Je confirme").bytes();
        AnsweredWorkbook preview = take(employer, file);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.months()).extracting(AnsweredMonth::becomes).containsExactly(Becomes.CONFIRMED);
        assertThat(state()).isEqualTo(State.SUBMITTED);
        assertThat(record(file).confirmed()).isEqualTo(1);
        assertThat(state()).isEqualTo(State.CONFIRMED);
        assertThat(hours()).containsExactly(Hours.of(28), Hours.of(35));
    }

    @Test
    void everyone_confirmed_one_by_one_confirms_and_someone_left_blank_does_not() {
        Answering.Sheet sheet = answering.out().write(alix, ConfirmationColumn.ANSWER, "Oui");
        AnsweredWorkbook half = take(employer, sheet.bytes());
        assertThat(half.months()).extracting(AnsweredMonth::becomes).containsExactly(Becomes.WAITING);
        assertThat(codes(half)).containsExactly("confirmation-incomplete");
        assertThat(record(sheet.bytes()).confirmed()).isZero();
        assertThat(state()).isEqualTo(State.SUBMITTED);
        assertThat(record(sheet.write(berger, ConfirmationColumn.ANSWER, "x").bytes()).confirmed()).isEqualTo(1);
        assertThat(state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void one_line_disputed_disputes_the_declaration_and_both_figures_are_kept() {
        byte[] file = answering.out().write(alix, ConfirmationColumn.ANSWER, "Je confirme").write(berger, ConfirmationColumn.ANSWER, "Je conteste")
            .write(berger, ConfirmationColumn.SAID, "21h30").write(berger, ConfirmationColumn.REMARK, "Absente du 9 au 13.").bytes();
        assertThat(take(employer, file).months()).extracting(AnsweredMonth::becomes).containsExactly(Becomes.DISPUTED);
        assertThat(record(file).disputed()).isEqualTo(1);
        assertThat(state()).isEqualTo(State.DISPUTED);
        assertThat(hours()).containsExactly(Hours.of(28), Hours.of(35));
        assertThat(disputed(answering.site.scope)).containsExactly(new Disputed(answering.berger.id(), "BERGER Camille", Hours.of(28), Hours.of("21.5"), "Absente du 9 au 13."));
        assertThat(disputed(employer)).extracting(Disputed::person, Disputed::remark).containsExactly(tuple(berger, "Absente du 9 au 13."));
        Scope buyer = TestInstance.as(answering.site.scope, Role.BUYER, answering.site.contract.buyerId());
        assertThat(disputed(buyer)).singleElement().satisfies(each -> {
            assertThat(each.person()).matches("PS-[0-9A-Z]+");
            assertThat(each.said()).isEqualTo(Hours.of("21.5"));
            assertThat(each.remark()).isEmpty();
        });
    }

    @Test
    void the_journal_keeps_the_lines_and_figures_disputed_and_no_word_of_the_remark() {
        record(answering.out().write(berger, ConfirmationColumn.ANSWER, "Je conteste").write(berger, ConfirmationColumn.SAID, 21)
            .write(berger, ConfirmationColumn.REMARK, "Camille était absente").bytes());
        JournalEntry entry = TestInstance.get(Journal.class).about(answering.site.scope, "declaration", answering.declaration().id()).get(0);
        assertThat(entry.action()).isEqualTo("hours.disputed");
        assertThat(entry.detail()).contains("28.00", "21.00", "placementId:\"" + answering.berger.id() + "\"").doesNotContain("absente");
    }

    @Test
    void the_same_file_again_writes_nothing() {
        byte[] file = answering.out().write(berger, ConfirmationColumn.ANSWER, "Non").write(berger, ConfirmationColumn.SAID, 21).bytes();
        record(file);
        long version = answering.declaration().version();
        AnsweredWorkbook again = take(employer, file);
        assertThat(again.months()).extracting(AnsweredMonth::becomes).containsExactly(Becomes.SAME);
        assertThat(again.changesSomething()).isFalse();
        assertThat(record(file).disputed()).isZero();
        assertThat(answering.declaration().version()).isEqualTo(version);
        byte[] other = answering.out().write(berger, ConfirmationColumn.ANSWER, "Non").write(berger, ConfirmationColumn.SAID, 20).bytes();
        assertThat(record(other).disputed()).isEqualTo(1);
        assertThat(disputed(employer)).extracting(Disputed::said).containsExactly(Hours.of(20));
    }

    @Test
    void hours_changed_since_are_named_with_who_and_when_and_nothing_is_recorded_before_the_employer_says_that_its_answer_holds() {
        byte[] file = answering.out().write("Tout le mois", ConfirmationColumn.ANSWER, "Je confirme").bytes();
        answering.declare(Answering.MARCH, Map.of(answering.alix, "28", answering.berger, "28"));
        AnsweredWorkbook moved = take(employer, file);
        AnsweredMonth month = moved.months().get(0);
        assertThat(month.becomes()).isEqualTo(Becomes.TO_CHOOSE);
        assertThat(codes(moved)).containsExactly("confirmation-choose");
        assertThat(month.moved()).extracting(AnsweredMonth.Moved::person, AnsweredMonth.Moved::stood, AnsweredMonth.Moved::here, AnsweredMonth.Moved::by)
            .containsExactly(tuple(alix, Hours.of(35), Hours.of(28), "Facilitatrice de test"));
        assertThat(month.moved().get(0).at()).isNotNull();
        assertThat(record(employer, file, Map.of()).problems()).extracting(Problem::code).contains("confirmation-choose");
        assertThat(record(employer, file, Map.of(month.choice(), Stands.HERE)).get().confirmed()).isZero();
        assertThat(state()).isEqualTo(State.SUBMITTED);
        assertThat(record(employer, file, Map.of(month.choice(), Stands.WORKBOOK)).get().confirmed()).isEqualTo(1);
        assertThat(state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void someone_declared_since_is_a_change_too() {
        byte[] file = answering.out().write("Tout le mois", ConfirmationColumn.ANSWER, "Je confirme").bytes();
        Placement camara = answering.site.placed("CAMARA", "Inès");
        answering.declare(Answering.MARCH, Map.of(camara, "12"));
        assertThat(take(employer, file).months().get(0).moved()).extracting(AnsweredMonth.Moved::stood, AnsweredMonth.Moved::here)
            .containsExactly(tuple(null, Hours.of(12)));
    }

    @Test
    void hours_corrected_here_to_what_the_employer_says_leave_nothing_to_dispute() {
        byte[] file = answering.out().write(alix, ConfirmationColumn.ANSWER, "Oui").write(berger, ConfirmationColumn.ANSWER, "Non")
            .write(berger, ConfirmationColumn.SAID, 21).bytes();
        answering.declare(Answering.MARCH, Map.of(answering.alix, "35", answering.berger, "21"));
        AnsweredMonth month = take(employer, file).months().get(0);
        record(employer, file, Map.of(month.choice(), Stands.WORKBOOK)).get();
        assertThat(state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void another_answer_given_since_by_a_colleague_is_a_change_and_ones_own_is_none() {
        byte[] file = answering.out().write(berger, ConfirmationColumn.ANSWER, "Non").write(berger, ConfirmationColumn.SAID, 21).bytes();
        Scope paul = colleague(Role.PROVIDER);
        Declaration declaration = answering.declaration();
        TestInstance.get(HoursLedger.class).move(paul, declaration.id(), declaration.version(), State.CONFIRMED).get();
        AnsweredMonth month = take(employer, file).months().get(0);
        assertThat(month.becomes()).isEqualTo(Becomes.TO_CHOOSE);
        assertThat(month.moved()).extracting(AnsweredMonth.Moved::isAnswer, AnsweredMonth.Moved::by).containsExactly(tuple(true, "Paul Lesage"));
        assertThat(take(paul, file).months().get(0).becomes()).isEqualTo(Becomes.DISPUTED);
    }

    @Test
    void a_validated_declaration_is_refused_but_for_a_confirmation_of_the_same_hours() {
        byte[] confirming = answering.out().write("Tout le mois", ConfirmationColumn.ANSWER, "Oui").bytes();
        byte[] disputing = answering.out().write(berger, ConfirmationColumn.ANSWER, "Non").write(berger, ConfirmationColumn.SAID, 21).bytes();
        Declaration declaration = answering.declaration();
        TestInstance.get(HoursLedger.class).move(answering.site.scope, declaration.id(), declaration.version(), State.VALIDATED).get();
        assertThat(take(employer, confirming).months()).extracting(AnsweredMonth::becomes).containsExactly(Becomes.SAME);
        assertThat(codes(take(employer, disputing))).containsExactly("declaration-validated");
    }

    @Test
    void what_was_confirmed_is_asked_again_only_with_months_and_closed_months_never() {
        record(answering.out().write("Tout le mois", ConfirmationColumn.ANSWER, "Oui").bytes());
        ConfirmationReport report = TestInstance.get(ConfirmationReport.class);
        assertThat(report.of(employer, employer.organisation(), null, null, Answering.TEXTS.in(Language.FR)).problems()).extracting(Problem::code)
            .containsExactly("confirmation-nothing");
        assertThat(report.of(employer, employer.organisation(), Answering.MARCH, null, Answering.TEXTS.in(Language.FR)).isDone()).isTrue();
        TestInstance.get(ClosedMonths.class).close(answering.site.scope, Answering.MARCH);
        assertThat(report.of(employer, employer.organisation(), Answering.MARCH, null, Answering.TEXTS.in(Language.FR)).isDone()).isFalse();
        assertThat(report.of(employer, employer.organisation(), YearMonth.of(2026, 3), YearMonth.of(2026, 2), Answering.TEXTS.in(Language.FR)).problems())
            .extracting(Problem::code).containsExactly("declaration-months");
        assertThat(report.of(employer, employer.organisation(), YearMonth.of(2027, 3), null, Answering.TEXTS.in(Language.FR)).problems())
            .extracting(Problem::code).containsExactly("report-month-future");
    }

    @Test
    void a_whole_month_may_hold_more_hours_than_the_month_of_one_person() {
        Map<Placement, String> hours = new HashMap<>(Map.of(answering.alix, "120", answering.berger, "120"));
        List.of("CAMARA", "DIALLO", "ESTEVE", "FAURE", "GOMEZ").forEach(name -> hours.put(answering.site.placed(name, "Inès"), "120"));
        answering.declare(Answering.MARCH, hours);
        Answering.Sheet sheet = answering.out().write("Tout le mois", ConfirmationColumn.ANSWER, "Non").write("Tout le mois", ConfirmationColumn.SAID, 830);
        AnsweredWorkbook workbook = take(employer, sheet.bytes());
        assertThat(workbook.problems()).isEmpty();
        assertThat(record(sheet.bytes()).disputed()).isEqualTo(1);
        assertThat(disputed(employer)).extracting(Disputed::placement, Disputed::declared, Disputed::said).containsExactly(tuple(null, Hours.of(840), Hours.of(830)));
        assertThat(codes(take(employer, sheet.write(alix, ConfirmationColumn.ANSWER, "Non").write(alix, ConfirmationColumn.SAID, 745).bytes())))
            .containsExactly("hours-over-month");
    }

    @Test
    void zero_is_declared_too_and_confirmed_like_hours() {
        Answering other = new Answering();
        YearMonth february = YearMonth.of(2026, 2);
        TestInstance.get(TypedMonths.class).zero(other.site.scope, other.site.lot.id(), other.employer.organisation(), february).get();
        Answering.Sheet sheet = other.out();
        assertThat(sheet.rows().get(0).getCell(ConfirmationColumn.WORK.ordinal()).getNumericCellValue()).isZero();
        Filling.put(sheet.rows().get(0), ConfirmationColumn.ANSWER.ordinal(), "Je confirme");
        AnsweredWorkbook workbook = take(other.employer, sheet.bytes());
        assertThat(workbook.months()).extracting(AnsweredMonth::month, AnsweredMonth::becomes).contains(tuple(february, Becomes.CONFIRMED));
    }

    @Test
    void an_employer_gets_its_own_workbook_only_and_others_may_not_ask() {
        ConfirmationReport report = TestInstance.get(ConfirmationReport.class);
        Scope other = TestInstance.as(answering.site.scope, Role.PROVIDER, answering.site.secondHolding.organisationId());
        assertThat(report.of(other, employer.organisation(), null, null, Answering.TEXTS.in(Language.FR))).isInstanceOf(Outcome.Absent.class);
        assertThat(report.of(other, other.organisation(), null, null, Answering.TEXTS.in(Language.FR)).isDone()).isFalse();
        Scope holder = answering.site.holder();
        assertThatThrownBy(() -> report.of(holder, holder.organisation(), null, null, Answering.TEXTS.in(Language.FR))).isInstanceOf(Scope.Forbidden.class);
        byte[] file = answering.out().write("Tout le mois", ConfirmationColumn.ANSWER, "Oui").bytes();
        assertThatThrownBy(() -> confirmations.take(holder, "a.xlsx", file, Progress.UNSEEN)).isInstanceOf(Scope.Forbidden.class);
        assertThat(codes(take(other, file))).containsOnly("declaration-mark-other");
        assertThat(confirmations.record(other, take(employer, file).uploadId(), "", Map.of()).problems()).extracting(Problem::code).containsOnly("declaration-mark-other");
        assertThat(state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void a_facilitator_makes_and_sends_back_the_workbook_for_an_employer_and_sees_names() {
        Answering.Sheet sheet = Answering.Sheet.of(Answering.content(answering.site.scope, employer.organisation(), Language.FR));
        byte[] file = sheet.write("ALIX", ConfirmationColumn.ANSWER, "Oui").write("BERGER", ConfirmationColumn.ANSWER, "Oui").bytes();
        assertThat(take(employer, file).months()).extracting(AnsweredMonth::becomes).containsExactly(Becomes.CONFIRMED);
        assertThat(record(answering.site.scope, file, Map.of()).get().confirmed()).isEqualTo(1);
    }

    @Test
    void english_goes_out_and_comes_back_as_french_does() {
        Answering.Sheet sheet = Answering.Sheet.of(Answering.content(employer, employer.organisation(), Language.EN));
        AnsweredWorkbook workbook = take(employer, sheet.write("Whole month", ConfirmationColumn.ANSWER, "I confirm").bytes());
        assertThat(workbook.problems()).isEmpty();
        assertThat(workbook.months()).extracting(AnsweredMonth::becomes).containsExactly(Becomes.CONFIRMED);
    }
}
