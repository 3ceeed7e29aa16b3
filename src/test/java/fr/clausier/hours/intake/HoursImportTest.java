package fr.clausier.hours.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.clause.Modality;
import fr.clausier.contract.LinkKind;
import fr.clausier.hours.Activity;
import fr.clausier.hours.Site;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.Entered;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.HoursLine;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.hours.ledger.MonthDraft;
import fr.clausier.hours.ledger.TypedMonths;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.hours.sheet.Skipped;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalCheck;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.provider.EmployerKind;
import fr.clausier.store.Canonical;
import fr.clausier.upload.Uploads;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of hours from preview to ledger, on the real database. */
class HoursImportTest {

    private static final String HEADINGS = "Marché;Lot;SIRET employeur;Employeur;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Métier (ROME);"
        + "Début;Fin prévue;Mois;Heures travaillées;Heures de formation";
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final HoursLedger ledger = TestInstance.get(HoursLedger.class);
    private final Site site = new Site();

    /** A row of someone supplied by the ETTI on lot 01. */
    private String row(String family, String month, String work, String training) {
        return String.join(";", "2025TX014", "01", site.etti.digits(), "Intérim", "ETTI", family, "Dominique", "05/03/1991", "RSA", "Mise à disposition",
            "MISSION", "F1703", "02/02/2026", "31/12/2026", month, work, training);
    }

    private static byte[] file(String... rows) {
        return (HEADINGS + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private Preview preview(String... rows) {
        return imports.preview(site.scope, "heures.csv", file(rows)).get();
    }

    private Recorded record(String... rows) {
        return imports.record(site.scope, preview(rows).uploadId(), "").get();
    }

    private List<DeclaredLine> lines() {
        return ledger.lines(site.scope, LineFilter.all());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void a_preview_writes_nothing_but_the_file_itself() {
        Preview preview = preview(row("EXEMPLE", "03/2026", "104,50", "7"));
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows()).extracting(PreviewRow::status).containsExactly(PreviewRow.Status.NEW);
        assertThat(preview.people()).isEqualTo(1);
        assertThat(preview.placements()).isEqualTo(1);
        assertThat(preview.rows().get(0).lines()).containsExactly(new PreviewRow.Line(Activity.WORK, null, Hours.of("104.50")),
            new PreviewRow.Line(Activity.TRAINING, null, Hours.of(7)));
        assertThat(preview.sha256()).isEqualTo(Canonical.sha256(file(row("EXEMPLE", "03/2026", "104,50", "7"))));
        assertThat(preview.recordedAt()).isNull();
        assertThat(lines()).isEmpty();
        assertThat(TestInstance.get(Participants.class).all(site.scope)).isEmpty();
        assertThat(TestInstance.get(Uploads.class).find(site.scope, preview.uploadId())).isPresent();
    }

    @Test
    void hours_of_tutoring_come_from_a_column_that_a_file_may_do_without() {
        byte[] file = (HEADINGS + ";Heures de tutorat\n" + row("EXEMPLE", "03/2026", "104,50", "7") + ";3,5").getBytes(StandardCharsets.UTF_8);
        Preview preview = imports.preview(site.scope, "tutorat.csv", file).get();
        assertThat(preview.rows().get(0).lines()).contains(new PreviewRow.Line(Activity.TUTORING, null, Hours.of("3.5")));
        imports.record(site.scope, preview.uploadId(), "").get();
        assertThat(lines()).filteredOn(line -> line.activity() == Activity.TUTORING).extracting(DeclaredLine::source).containsExactly("tutorat.csv, R2");
    }

    @Test
    void recording_creates_people_placements_and_lines_that_lead_back_to_their_cells() {
        Recorded recorded = record(row("EXEMPLE", "03/2026", "104,50", "7"), row("SECOND", "03/2026", "", "3"));
        assertThat(recorded.people()).isEqualTo(2);
        assertThat(recorded.placements()).isEqualTo(2);
        assertThat(recorded.lines()).isEqualTo(new Entered(3, 0, 0, 1));
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.of("104.50"), Hours.of(7), Hours.of(3));
        assertThat(lines()).extracting(DeclaredLine::source).containsExactlyInAnyOrder("heures.csv, P2", "heures.csv, Q2", "heures.csv, Q3");
        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(Declaration.State.SUBMITTED);
            assertThat(line.month()).isEqualTo(MARCH);
            assertThat(line.lotId()).isEqualTo(site.lot.id());
            assertThat(line.employerKind()).isEqualTo(EmployerKind.ETTI);
            assertThat(line.modality()).isEqualTo(Modality.LABOUR_SUPPLY);
        });
        assertThat(TestInstance.get(Participants.class).search(site.scope, "exemple", 1).rows()).hasSize(1);
        assertThat(TestInstance.get(Uploads.class).find(site.scope, recorded.preview().uploadId()).orElseThrow().recordedAt()).isNotNull();
    }

    @Test
    void the_same_file_twice_adds_nothing() {
        record(row("EXEMPLE", "03/2026", "104,50", "7"));
        List<DeclaredLine> before = lines();
        Preview again = preview(row("EXEMPLE", "03/2026", "104,50", "7"));
        assertThat(again.rows()).extracting(PreviewRow::status).containsExactly(PreviewRow.Status.SAME);
        assertThat(again.isKnown()).isTrue();
        assertThat(again.recordedAt()).isNotNull();
        Recorded recorded = imports.record(site.scope, again.uploadId(), "").get();
        assertThat(recorded.lines().isNothing()).isTrue();
        assertThat(recorded.people() + recorded.placements()).isZero();
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void the_same_rows_written_otherwise_in_another_file_add_nothing_either() {
        record(row("Élodie-Noël", "03/2026", "104,50", "7"));
        Preview again = preview(row("ELODIE NOEL", "mars 2026", "104h30", "7.00"));
        assertThat(again.problems()).isEmpty();
        assertThat(again.rows()).extracting(PreviewRow::status).containsExactly(PreviewRow.Status.SAME);
        assertThat(again.people()).isZero();
    }

    @Test
    void a_changed_hour_is_a_new_line_that_names_the_one_it_corrects() {
        record(row("EXEMPLE", "03/2026", "104,50", "7"));
        DeclaredLine first = lines().stream().filter(line -> line.activity() == Activity.WORK).findFirst().orElseThrow();
        Preview preview = preview(row("EXEMPLE", "03/2026", "90", "7"));
        assertThat(preview.rows().get(0).status()).isEqualTo(PreviewRow.Status.CHANGED);
        assertThat(preview.rows().get(0).lines().get(0)).isEqualTo(new PreviewRow.Line(Activity.WORK, Hours.of("104.50"), Hours.of(90)));
        assertThat(imports.record(site.scope, preview.uploadId(), preview.fingerprint()).get().lines()).isEqualTo(new Entered(0, 1, 0, 1));
        assertThat(lines()).hasSize(2);
        DeclaredLine corrected = lines().stream().filter(line -> line.activity() == Activity.WORK).findFirst().orElseThrow();
        assertThat(corrected.hours()).isEqualTo(Hours.of(90));
        assertThat(corrected.replacesId()).isEqualTo(first.id());
        Placement placement = TestInstance.get(Placements.class).find(site.scope, corrected.placementId()).orElseThrow();
        assertThat(ledger.history(site.scope, placement)).hasSize(3);
    }

    @Test
    void a_correction_may_be_corrected_again_and_brought_to_zero() {
        record(row("EXEMPLE", "03/2026", "104,50", ""));
        record(row("EXEMPLE", "03/2026", "90", ""));
        record(row("EXEMPLE", "03/2026", "0", ""));
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.ZERO));
    }

    @Test
    void an_old_file_recorded_again_is_shown_as_changes_back_never_applied_unseen() {
        Preview first = preview(row("EXEMPLE", "03/2026", "104,50", ""));
        imports.record(site.scope, first.uploadId(), first.fingerprint()).get();
        record(row("EXEMPLE", "03/2026", "90", ""));
        assertThat(imports.preview(site.scope, first.uploadId()).get().rows().get(0).status()).isEqualTo(PreviewRow.Status.CHANGED);
        Outcome<Recorded> late = imports.record(site.scope, first.uploadId(), first.fingerprint());
        assertThat(late).isInstanceOf(Outcome.Changed.class);
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.of(90)));
    }

    @Test
    void a_blank_cell_leaves_what_stands() {
        record(row("EXEMPLE", "03/2026", "104,50", "7"));
        Preview preview = preview(row("EXEMPLE", "03/2026", "104,50", ""));
        assertThat(preview.rows().get(0).status()).isEqualTo(PreviewRow.Status.SAME);
        imports.record(site.scope, preview.uploadId(), "").get();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void months_follow_one_another_on_one_placement() {
        record(row("EXEMPLE", "02/2026", "100", ""), row("EXEMPLE", "03/2026", "110", ""));
        assertThat(lines()).extracting(DeclaredLine::month).containsExactly(YearMonth.of(2026, 2), MARCH);
        assertThat(lines()).extracting(DeclaredLine::placementId).hasSize(2).containsOnly(lines().get(0).placementId());
        assertThat(ledger.declarations(site.scope, null, null)).hasSize(2);
    }

    @Test
    void one_error_anywhere_stops_the_whole_file() {
        Preview preview = preview(row("EXEMPLE", "03/2026", "104,50", ""), row("SECOND", "03/2026", "beaucoup", ""));
        assertThat(preview.rows()).extracting(PreviewRow::status).containsExactly(PreviewRow.Status.NEW, PreviewRow.Status.PROBLEM);
        assertThat(preview.rows().get(1).problems()).extracting(Problem::code).containsExactly("hours-format");
        assertThat(preview.isRecordable()).isFalse();
        Outcome<Recorded> outcome = imports.record(site.scope, preview.uploadId(), "");
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("hours-format");
        assertThat(lines()).isEmpty();
        assertThat(TestInstance.get(Participants.class).all(site.scope)).isEmpty();
        assertThat(TestInstance.get(Uploads.class).find(site.scope, preview.uploadId()).orElseThrow().recordedAt()).isNull();
    }

    @Test
    void a_refused_recording_leaves_no_trace_in_the_journal() {
        Preview preview = preview(row("EXEMPLE", "03/2026", "x", ""));
        imports.record(site.scope, preview.uploadId(), "");
        assertThat(TestInstance.get(Journal.class).about(site.scope, "upload", preview.uploadId())).extracting("action").containsExactly("upload.received");
    }

    @Test
    void each_recording_is_in_the_journal_with_its_declarations() {
        Recorded recorded = record(row("EXEMPLE", "03/2026", "10", ""));
        assertThat(TestInstance.get(Journal.class).about(site.scope, "upload", recorded.preview().uploadId())).extracting("action")
            .containsExactly("hours.imported", "upload.received");
        long declaration = lines().get(0).declarationId();
        assertThat(TestInstance.get(Journal.class).about(site.scope, "declaration", declaration)).extracting("action").containsExactly("hours.submitted");
        assertThat(TestInstance.get(JournalCheck.class).firstBreak()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025TX014, 2025TX999, contract-unknown, A2", ";01;, ;07;, lot-unknown, B2", ";01;, ;;, lot-required, B2",
        ";03/2026;, ;05/2026;, month-in-future, O2", ";05/03/1991;, ;05/03/2027;, born-in-future, H2"})
    void what_a_row_names_must_exist(String from, String to, String code, String cell) {
        Preview preview = preview(row("EXEMPLE", "03/2026", "10", "").replace(from, to));
        assertThat(codes(preview.problems())).containsExactly(code);
        assertThat(preview.problems().get(0).place().cell()).isEqualTo(cell);
        assertThat(preview.rows().get(0).status()).isEqualTo(PreviewRow.Status.PROBLEM);
    }

    @Test
    void an_unknown_employer_is_a_problem_and_an_unlinked_one_a_warning() {
        assertThat(codes(preview(row("EXEMPLE", "03/2026", "10", "").replace(site.etti.digits(), TestInstance.siret().digits())).problems()))
            .containsExactly("employer-unknown");
        Preview unlinked = preview(row("A", "03/2026", "10", "").replace(site.etti.digits(), site.other.digits()),
            row("B", "03/2026", "10", "").replace(site.etti.digits(), site.other.digits()));
        assertThat(codes(unlinked.warnings())).containsExactly("employer-not-linked");
        assertThat(unlinked.isRecordable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025TX014;01, 2025tx014;1", "2025TX014;01, 2025 TX014;Lot 01", "2025TX014;01, 2025TX014;lot n° 1"})
    void lots_are_found_whatever_the_zeros_and_the_case(String from, String to) {
        Preview preview = preview(row("EXEMPLE", "03/2026", "10", "").replace(from, to));
        if (to.startsWith("2025 TX")) {
            assertThat(codes(preview.problems())).containsExactly("contract-unknown");
        } else {
            assertThat(preview.problems()).isEmpty();
        }
    }

    @Test
    void an_undivided_contract_needs_no_lot_and_its_zeros_may_be_lost() {
        String row = row("EXEMPLE", "03/2026", "10", "").replace("2025TX014;01", "42;").replace(site.etti.digits(), site.ei.digits()).replace("ETTI", "EI")
            .replace("Mise à disposition", "Lot tenu par une SIAE").replace("MISSION", "CDDI");
        assertThat(preview(row).problems()).isEmpty();
        assertThat(codes(preview(row.replace("42;;", "0042;7;")).problems())).containsExactly("lot-ignored");
        record(row);
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.lotId()).isEqualTo(site.implicit().id()));
    }

    @Test
    void two_contracts_of_one_number_are_told_apart_by_the_employer_or_refused() {
        site.contract("2025TX014", true);
        assertThat(preview(row("EXEMPLE", "03/2026", "10", "")).problems()).isEmpty();
        assertThat(codes(preview(row("EXEMPLE", "03/2026", "10", "").replace(site.etti.digits(), site.ei.digits())).problems())).containsExactly("contract-ambiguous");
    }

    @Test
    void two_rows_of_one_identity_are_a_problem_naming_both() {
        Preview preview = preview(row("EXEMPLE", "03/2026", "10", ""), row("AUTRE", "03/2026", "10", ""), row("Exemple", "mars 2026", "20", ""));
        assertThat(preview.errors()).extracting(Problem::code).containsExactly("row-twice", "row-twice");
        assertThat(preview.errors()).extracting(problem -> problem.place().cell() + " " + problem.args().get(0)).containsExactly("F2 4", "F4 2");
        assertThat(preview.rows()).extracting(PreviewRow::status).containsExactly(PreviewRow.Status.PROBLEM, PreviewRow.Status.NEW, PreviewRow.Status.PROBLEM);
    }

    @Test
    void the_same_person_on_two_lots_or_in_two_months_is_no_repetition() {
        String second = row("EXEMPLE", "03/2026", "10", "").replace(";01;", ";02;").replace(site.etti.digits(), site.other.digits()).replace("ETTI", "Entreprise")
            .replace("Mise à disposition", "Embauche directe").replace("MISSION", "CDD");
        Preview preview = preview(row("EXEMPLE", "03/2026", "10", ""), second, row("EXEMPLE", "02/2026", "10", ""));
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.people()).isEqualTo(1);
        assertThat(preview.placements()).isEqualTo(2);
    }

    @Test
    void nobody_works_more_hours_than_the_month_has() {
        record(row("EXEMPLE", "02/2026", "400", ""));
        String second = row("EXEMPLE", "02/2026", "272,25", "").replace(";01;", ";02;").replace(site.etti.digits(), site.other.digits()).replace("ETTI", "Entreprise");
        Preview over = preview(second);
        assertThat(codes(over.problems())).containsExactly("person-over-month");
        assertThat(over.problems().get(0).args()).containsExactly("672.25", "672.00");
        assertThat(preview(second.replace("272,25", "272")).problems()).isEmpty();
        assertThat(preview(row("EXEMPLE", "02/2026", "600", "")).problems()).isEmpty();
    }

    @Test
    void a_holder_is_not_told_how_many_hours_someone_works_elsewhere() {
        String elsewhere = row("EXEMPLE", "02/2026", "600", "").replace(";01;", ";02;").replace(site.etti.digits(), site.other.digits()).replace("ETTI", "Entreprise");
        record(elsewhere);
        Preview preview = imports.preview(site.holder(), "h.csv", file(row("EXEMPLE", "02/2026", "100", ""))).get();
        assertThat(codes(preview.problems())).containsExactly("person-month-full");
        assertThat(preview.problems().get(0).args()).containsExactly("672.00");
    }

    @Test
    void a_validated_declaration_refuses_changes_until_it_is_opened_again() {
        record(row("EXEMPLE", "03/2026", "10", ""));
        Declaration sent = ledger.declarations(site.scope, MARCH, MARCH).get(0);
        Declaration validated = ledger.move(site.scope, sent.id(), sent.version(), Declaration.State.VALIDATED).get();
        assertThat(preview(row("EXEMPLE", "03/2026", "10", "")).problems()).isEmpty();
        Preview changed = preview(row("EXEMPLE", "03/2026", "11", ""));
        assertThat(codes(changed.problems())).containsExactly("declaration-validated");
        assertThat(imports.record(site.scope, changed.uploadId(), "").isDone()).isFalse();
        ledger.move(site.scope, validated.id(), validated.version(), Declaration.State.SUBMITTED).get();
        assertThat(imports.record(site.scope, changed.uploadId(), "").isDone()).isTrue();
    }

    @Test
    void a_correction_of_what_was_confirmed_is_to_be_confirmed_again() {
        record(row("EXEMPLE", "03/2026", "10", ""));
        Declaration sent = ledger.declarations(site.scope, MARCH, MARCH).get(0);
        ledger.move(site.scope, sent.id(), sent.version(), Declaration.State.CONFIRMED).get();
        record(row("EXEMPLE", "03/2026", "10", ""), row("AUTRE", "02/2026", "5", ""));
        assertThat(ledger.declarations(site.scope, MARCH, MARCH)).extracting(Declaration::state).containsExactly(Declaration.State.CONFIRMED);
        record(row("EXEMPLE", "03/2026", "12", ""));
        assertThat(ledger.declarations(site.scope, MARCH, MARCH)).extracting(Declaration::state).containsExactly(Declaration.State.SUBMITTED);
    }

    @Test
    void a_file_submits_the_draft_it_agrees_with_and_corrects_the_one_it_does_not() {
        Placement placement = site.placed("EXEMPLE", "Dominique");
        TypedMonths months = TestInstance.get(TypedMonths.class);
        months.type(site.scope, site.lot.id(), MARCH, new MonthDraft(List.of(new MonthDraft.Typed(placement.id(), Hours.of(10), null)), false, null)).get();
        assertThat(lines()).isEmpty();
        record(row("EXEMPLE", "03/2026", "12", ""));
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.hours()).isEqualTo(Hours.of(12)));
        assertThat(ledger.history(site.scope, placement)).as("what was typed can be given back if the file is withdrawn")
            .extracting(HoursLine::hours).containsExactly(Hours.of(10), Hours.of(12));
    }

    @Test
    void a_known_placement_is_found_without_its_details() {
        site.placed("EXEMPLE", "Dominique");
        Preview preview = imports.preview(site.scope, "court.csv", ("Marché;Lot;SIRET;Nom;Prénom;Né(e) le;Mois;Heures\n2025TX014;01;" + site.etti.digits()
            + ";Exemple;Dominique;05/03/1991;03/2026;12").getBytes(StandardCharsets.UTF_8)).get();
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows().get(0).placementToCreate()).isFalse();
        assertThat(preview.rows().get(0).personToCreate()).isFalse();
    }

    @Test
    void what_is_needed_to_place_someone_is_asked_cell_by_cell() {
        Preview preview = preview(row("EXEMPLE", "03/2026", "10", "").replace(";RSA;", ";;").replace(";02/02/2026;", ";;").replace(";MISSION;", ";;"));
        assertThat(codes(preview.problems())).containsOnly("needed-to-place").hasSize(3);
        assertThat(preview.problems()).extracting(problem -> problem.place().cell()).containsExactly("I2", "K2", "M2");
        assertThat(preview(row("EXEMPLE", "03/2026", "10", "").replace(";ETTI;", ";;")).problems()).isEmpty();
    }

    @Test
    void several_placements_that_fit_need_a_start_to_be_told_apart() {
        Placement first = site.placed("EXEMPLE", "Dominique");
        Placements placements = TestInstance.get(Placements.class);
        var person = TestInstance.get(Participants.class).find(site.scope, first.participantId()).orElseThrow();
        placements.record(site.scope, site.draft(person, LocalDate.of(2026, 3, 15))).get();
        assertThat(codes(preview(row("EXEMPLE", "03/2026", "10", "").replace(";02/02/2026;", ";;")).problems())).containsExactly("placement-ambiguous");
        assertThat(preview(row("EXEMPLE", "02/2026", "10", "").replace(";02/02/2026;", ";;")).problems()).isEmpty();
        assertThat(preview(row("EXEMPLE", "03/2026", "10", "")).problems()).isEmpty();
    }

    @Test
    void a_later_row_finds_the_placement_an_earlier_one_creates() {
        Recorded recorded = record(row("EXEMPLE", "02/2026", "10", ""), row("EXEMPLE", "03/2026", "10", "").replace(";02/02/2026;", ";;").replace(";RSA;", ";;"));
        assertThat(recorded.placements()).isEqualTo(1);
        assertThat(recorded.people()).isEqualTo(1);
    }

    @Test
    void a_recorded_health_group_is_not_told_to_who_may_not_know_it() {
        record(row("EXEMPLE", "02/2026", "10", "").replace(";RSA;", ";BOETH;"));
        String guess = row("EXEMPLE", "03/2026", "10", "");
        assertThat(codes(preview(guess).warnings())).containsExactly("placement-says-otherwise");
        assertThat(imports.preview(site.holder(), "h.csv", file(guess)).get().problems()).isEmpty();
    }

    @Test
    void what_differs_from_the_recorded_placement_is_told_and_kept_as_recorded() {
        record(row("EXEMPLE", "02/2026", "10", ""));
        Preview preview = preview(row("EXEMPLE", "03/2026", "10", "").replace(";RSA;", ";DELD;").replace("31/12/2026", "30/06/2026"));
        assertThat(codes(preview.warnings())).containsExactly("placement-says-otherwise", "placement-says-otherwise");
        assertThat(preview.warnings()).extracting(problem -> problem.args().get(0)).containsExactly("EligibleGroup.RSA", "2026-12-31");
        imports.record(site.scope, preview.uploadId(), "").get();
        assertThat(TestInstance.get(Placements.class).all(site.scope)).singleElement()
            .satisfies(placement -> assertThat(placement.plannedEnd()).isEqualTo("2026-12-31"));
    }

    @Test
    void a_closed_month_refuses_changes_and_accepts_what_already_stands() {
        record(row("EXEMPLE", "03/2026", "10", ""));
        TestInstance.get(ClosedMonths.class).close(site.scope, MARCH).get();
        assertThat(preview(row("EXEMPLE", "03/2026", "10", "")).problems()).isEmpty();
        Preview changed = preview(row("EXEMPLE", "03/2026", "11", ""));
        assertThat(codes(changed.problems())).containsExactly("month-closed");
        assertThat(imports.record(site.scope, changed.uploadId(), "").problems()).hasSize(1);
        assertThat(codes(preview(row("AUTRE", "03/2026", "11", "")).problems())).containsExactly("month-closed");
        assertThat(preview(row("EXEMPLE", "02/2026", "11", "")).problems()).isEmpty();
    }

    @Test
    void a_holder_imports_for_its_own_lots_only_and_sees_no_others() {
        Scope holder = site.holder();
        Preview own = imports.preview(holder, "h.csv", file(row("EXEMPLE", "03/2026", "10", ""))).get();
        assertThat(own.problems()).isEmpty();
        assertThat(imports.record(holder, own.uploadId(), "").isDone()).isTrue();
        assertThat(ledger.lines(holder, LineFilter.all())).hasSize(1);
        Preview neighbour = imports.preview(holder, "h.csv", file(row("B", "03/2026", "10", "").replace(";01;", ";02;"))).get();
        assertThat(codes(neighbour.problems())).containsExactly("lot-unknown");
        Preview foreign = imports.preview(holder, "h.csv", file(row("B", "03/2026", "10", "").replace("2025TX014;01", "0042;"))).get();
        assertThat(codes(foreign.problems())).containsExactly("contract-unknown");
    }

    @Test
    void a_subcontractor_declares_for_its_own_people_only() {
        site.link(site.lot, site.ei, LinkKind.SUBCONTRACTOR, "EI");
        Scope subcontractor = TestInstance.as(site.scope, Role.HOLDER, site.eiHolding.organisationId());
        assertThat(codes(imports.preview(subcontractor, "h.csv", file(row("B", "03/2026", "10", ""))).get().problems())).containsExactly("lot-not-yours");
        assertThat(imports.preview(subcontractor, "h.csv", file(row("B", "03/2026", "10", "").replace(site.etti.digits(), site.ei.digits())
            .replace("ETTI", "EI").replace("Mise à disposition", "Sous-traitance").replace("MISSION", "CDDI"))).get().problems()).isEmpty();
    }

    @Test
    void other_roles_import_nothing_and_other_structures_find_nothing() {
        for (Role role : List.of(Role.BUYER, Role.OBSERVER, Role.PROVIDER, Role.ADMIN)) {
            assertThatThrownBy(() -> imports.preview(TestInstance.as(site.scope, role, 1), "h.csv", file())).isInstanceOf(Scope.Forbidden.class);
        }
        Preview preview = preview(row("EXEMPLE", "03/2026", "10", ""));
        Scope stranger = TestInstance.freshFacilitator();
        assertThat(imports.preview(stranger, preview.uploadId())).isInstanceOf(Outcome.Absent.class);
        assertThat(imports.record(stranger, preview.uploadId(), "")).isInstanceOf(Outcome.Absent.class);
        assertThat(imports.record(site.scope, -1, "")).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_and_not_kept() {
        Outcome<Preview> outcome = imports.preview(site.scope, "x.xlsx", new byte[] {'P', 'K', 3, 4, 0});
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("file-corrupt");
        Outcome<Preview> empty = imports.preview(site.scope, "x.csv", "Date;Montant\n1;2".getBytes(StandardCharsets.UTF_8));
        assertThat(codes(empty.get().problems())).containsExactly("no-heading");
        assertThat(empty.get().isRecordable()).isFalse();
    }

    @Test
    void nothing_is_dropped_without_being_named() {
        Preview preview = preview(row("EXEMPLE", "03/2026", "10", ""), "", row("SECOND", "03/2026", "", ""), "Total;;;;;;;;;;;;;;;10;");
        assertThat(preview.skipped()).extracting(Skipped::why).containsExactly(Skipped.Why.BLANK, Skipped.Why.NO_HOURS, Skipped.Why.TOTAL);
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.isRecordable()).isTrue();
    }

    @Test
    void ten_thousand_rows_take_a_few_queries_and_seconds() {
        String[] rows = IntStream.range(0, 10_000).mapToObj(i -> row("N" + i % 400, String.format("%02d/%d", 1 + i / 400 % 12, 2023 + i / 4800), "10", ""))
            .toArray(String[]::new);
        record(Arrays.stream(rows).limit(4800).map(row -> row.replace(";02/02/2026;", ";02/01/2023;")).toArray(String[]::new));
        long before = busy();
        Preview preview = preview(Arrays.stream(rows).map(row -> row.replace(";02/02/2026;", ";02/01/2023;")).toArray(String[]::new));
        long milliseconds = (busy() - before) / 1_000_000;
        assertThat(preview.count(PreviewRow.Status.SAME)).isEqualTo(4800);
        assertThat(preview.count(PreviewRow.Status.NEW)).isEqualTo(5200);
        assertThat(milliseconds).isLessThan(20_000);
    }

    /** Time of processors, which other programs of the machine do not lengthen. */
    private static long busy() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Test
    void every_problem_and_reason_has_its_sentence_in_both_languages() {
        Texts texts = new Texts(ZoneId.of("Europe/Paris"));
        List<String> codes = List.of("contract-unknown", "contract-ambiguous", "lot-required", "lot-unknown", "lot-ignored", "lot-not-yours", "employer-unknown",
            "employer-not-linked", "siret-check", "placement-ambiguous", "placement-says-otherwise", "placement-differs", "placement-unknown", "needed-to-place",
            "row-twice", "hours-twice", "person-over-month", "person-month-full", "month-in-future", "born-in-future", "month-closed", "month-not-over", "declaration-validated", "hours-withdrawn",
            "zero-with-lines", "participant-unknown", "no-heading", "columns-missing", "column-unknown", "column-unnamed", "column-twice", "cell-error",
            "cell-uncomputed", "hours-negative", "hours-over-month", "hours-as-date", "clock-hides-days", "rome-format", "required", "text-too-long", "siret-format",
            "date-format", "month-format", "code-unknown", "hours-format", "ends-before-start");
        for (Language language : Language.values()) {
            Words words = texts.in(language);
            assertThat(codes.stream().filter(code -> !words.has("problem." + code)).collect(Collectors.toList())).isEmpty();
            assertThat(Arrays.stream(Skipped.Why.values()).map(words::of)).noneMatch(text -> text.startsWith("⟦"));
            assertThat(Arrays.stream(Declaration.State.values()).map(words::of)).noneMatch(text -> text.startsWith("⟦"));
            assertThat(Arrays.stream(PreviewRow.Status.values()).map(words::of)).noneMatch(text -> text.startsWith("⟦"));
        }
        assertThat(texts.in(Language.FR).problem(Problem.atField("month-closed", "month", "", "2026-03"))).startsWith("Le mois mars 2026 est clos");
    }
}
