package fr.clausier.hours.mending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.hours.Site;
import fr.clausier.hours.imported.WithdrawalDraft;
import fr.clausier.hours.imported.Withdrawals;
import fr.clausier.hours.intake.HoursImport;
import fr.clausier.hours.intake.Preview;
import fr.clausier.hours.intake.PreviewRow.Status;
import fr.clausier.hours.intake.PreviewRow;
import fr.clausier.hours.intake.Recorded;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.ledger.LineFilter;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.Upload;
import fr.clausier.upload.Uploads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A file with errors: its cells given other values, its sound rows recorded, the rest kept in sight. */
class MendingTest {

    private final HoursImport imports = TestInstance.get(HoursImport.class);
    private final HoursLedger ledger = TestInstance.get(HoursLedger.class);
    private final LeftBook left = TestInstance.get(LeftBook.class);
    private final Uploads uploads = TestInstance.get(Uploads.class);
    private final Site site = new Site();

    /** Columns from A to M; hours are in M. */
    private byte[] file(String... rows) {
        return ("Marché;Lot;SIRET;Type;Nom;Prénom;Né(e) le;Public;Modalité;Contrat;Début;Mois;Heures\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private String row(String family, String hours) {
        return String.join(";", "2025TX014", "01", site.etti.digits(), "ETTI", family, "Dominique", "05/03/1991", "RSA", "MAD", "MISSION", "02/02/2026", "03/2026", hours);
    }

    private Preview preview(String... rows) {
        return imports.preview(site.scope, "mars.csv", file(rows)).get();
    }

    private List<DeclaredLine> lines() {
        return ledger.lines(site.scope, LineFilter.all());
    }

    private static String keyOf(String cell) {
        return Mend.keyOf(Problem.Place.cell("", cell));
    }

    @Test
    void without_being_asked_a_file_with_one_error_records_nothing() {
        Preview preview = preview(row("SAINE", "10"), row("FAUSSE", "env. 35"));
        assertThat(preview.canRecordSound()).isTrue();
        assertThat(imports.record(site.scope, preview.uploadId(), "").isDone()).isFalse();
        assertThat(lines()).isEmpty();
        assertThat(left.open(site.scope)).isEmpty();
    }

    @Test
    void sound_rows_are_recorded_when_asked_and_the_others_stay_in_sight() {
        Preview preview = preview(row("SAINE", "10"), row("FAUSSE", "env. 35"), row("AUTRE", "12"));
        Recorded recorded = imports.recordSound(site.scope, preview.uploadId(), preview.fingerprint()).get();
        assertThat(recorded.lines().added()).isEqualTo(2);
        assertThat(recorded.people()).isEqualTo(2);
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.of(10), Hours.of(12));
        assertThat(left.open(site.scope)).singleElement().satisfies(file -> {
            assertThat(file.uploadId()).isEqualTo(preview.uploadId());
            assertThat(file.fileName()).isEqualTo("mars.csv");
            assertThat(file.rows()).isEqualTo(1);
        });
        assertThat(left.ofFile(site.scope, preview.uploadId())).extracting(LeftRow::spot).containsExactly(new LeftRow.Spot("", 3));
        assertThat(uploads.find(site.scope, preview.uploadId()).orElseThrow().recordedAt()).as("kept beyond a week").isNotNull();
    }

    @Test
    void the_same_file_again_finds_its_recorded_rows_the_same_and_has_no_more_to_record() {
        Preview preview = preview(row("SAINE", "10"), row("FAUSSE", "env. 35"));
        imports.recordSound(site.scope, preview.uploadId(), "").get();
        Preview again = preview(row("SAINE", "10"), row("FAUSSE", "env. 35"));
        assertThat(again.rows()).extracting(PreviewRow::status).containsExactly(Status.SAME, Status.PROBLEM);
        assertThat(again.canRecordSound()).isFalse();
        assertThat(imports.recordSound(site.scope, again.uploadId(), "").isDone()).isFalse();
        assertThat(lines()).hasSize(1);
        assertThat(left.ofFile(site.scope, again.uploadId())).hasSize(1);
    }

    @Test
    void a_row_left_is_settled_once_mended_and_recorded() {
        Preview preview = preview(row("SAINE", "10"), row("FAUSSE", "env. 35"));
        imports.recordSound(site.scope, preview.uploadId(), "").get();
        Preview mended = imports.correct(site.scope, preview.uploadId(), Map.of(keyOf("M3"), "35")).get();
        assertThat(mended.rows()).extracting(PreviewRow::status).containsExactly(Status.SAME, Status.NEW);
        assertThat(left.ofFile(site.scope, preview.uploadId())).as("not before it is recorded").hasSize(1);
        imports.record(site.scope, preview.uploadId(), mended.fingerprint()).get();
        assertThat(left.ofFile(site.scope, preview.uploadId())).isEmpty();
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactlyInAnyOrder(Hours.of(10), Hours.of(35));
    }

    @Test
    void a_row_set_aside_needs_a_reason_and_does_not_come_back() {
        Preview preview = preview(row("SAINE", "10"), row("FAUSSE", "env. 35"));
        imports.recordSound(site.scope, preview.uploadId(), "").get();
        long id = left.ofFile(site.scope, preview.uploadId()).get(0).id();
        assertThat(left.setAside(site.scope, preview.uploadId(), new SetAsideDraft(Set.of(id), "Partie avant le mois")).get()).isEqualTo(1);
        assertThat(left.open(site.scope)).isEmpty();
        assertThat(TestInstance.get(Journal.class).about(site.scope, "upload", preview.uploadId()).get(0).toString())
            .contains("hours.set-aside", "Partie avant le mois").doesNotContain("FAUSSE");
        imports.correct(site.scope, preview.uploadId(), Map.of(keyOf("M2"), "11")).get();
        imports.recordSound(site.scope, preview.uploadId(), "").get();
        assertThat(left.open(site.scope)).isEmpty();
    }

    @Test
    void two_rows_that_say_the_same_twice_are_both_left() {
        Preview preview = preview(row("DOUBLE", "10"), row("DOUBLE", "12"), row("SAINE", "5"));
        imports.recordSound(site.scope, preview.uploadId(), "").get();
        assertThat(lines()).extracting(DeclaredLine::hours).containsExactly(Hours.of(5));
        assertThat(left.ofFile(site.scope, preview.uploadId())).extracting(LeftRow::rowNumber).containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void an_error_of_the_file_as_a_whole_leaves_no_sound_rows() {
        Preview preview = imports.preview(site.scope, "mars.csv", "Marché;Lot;SIRET;Nom;Heures\n1;2;3;4;5".getBytes(StandardCharsets.UTF_8)).get();
        assertThat(preview.isRecordable()).isFalse();
        assertThat(preview.canRecordSound()).isFalse();
    }

    @Test
    void a_file_taken_back_leaves_nothing_to_mend() {
        Preview preview = preview(row("SAINE", "10"), row("FAUSSE", "env. 35"));
        imports.recordSound(site.scope, preview.uploadId(), "").get();
        TestInstance.get(Withdrawals.class).withdraw(site.scope, preview.uploadId(), new WithdrawalDraft("Mauvais fichier", false)).get();
        assertThat(left.open(site.scope)).isEmpty();
    }

    @Test
    void a_cell_corrected_is_read_instead_of_the_file_which_stays_as_it_came() {
        Preview preview = preview(row("FAUSSE", "env. 35"));
        Preview mended = imports.correct(site.scope, preview.uploadId(), Map.of(keyOf("M2"), " 35,5 ")).get();
        assertThat(mended.isRecordable()).isTrue();
        assertThat(mended.corrected()).singleElement().satisfies(cell -> {
            assertThat(cell.place()).isEqualTo(Problem.Place.cell("", "M2"));
            assertThat(cell.before()).isEqualTo("env. 35");
            assertThat(cell.after()).isEqualTo("35,5");
            assertThat(cell.by()).isEqualTo(site.scope.actor().account());
        });
        Upload kept = uploads.find(site.scope, preview.uploadId()).orElseThrow();
        assertThat(kept.content()).isEqualTo(file(row("FAUSSE", "env. 35")));
        imports.record(site.scope, preview.uploadId(), mended.fingerprint()).get();
        DeclaredLine line = lines().get(0);
        assertThat(line.hours()).isEqualTo(Hours.of("35.5"));
        assertThat(TestInstance.get(Decisions.class).line(site.scope, line.id()).orElseThrow().source()).hasToString("mars.csv, M2 ✎");
    }

    @Test
    void one_value_mends_all_the_cells_that_say_the_same() {
        Preview preview = preview(row("UNE", "plein"), row("DEUX", "plein"), row("TROIS", "rien"));
        assertThat(preview.mends()).extracting(Mend::count).containsExactly(2, 1);
        Preview mended = imports.correct(site.scope, preview.uploadId(), Map.of(preview.mends().get(0).key(), "151,67")).get();
        assertThat(mended.rows()).extracting(PreviewRow::status).containsExactly(Status.NEW, Status.NEW, Status.PROBLEM);
        assertThat(mended.corrected()).hasSize(2);
    }

    @Test
    void a_blank_cell_can_be_filled_and_a_corrected_one_given_back() {
        Preview preview = preview(row("EXEMPLE", "10").replace(";RSA;", ";;"));
        Preview filled = imports.correct(site.scope, preview.uploadId(), Map.of(keyOf("H2"), "RSA")).get();
        assertThat(filled.isRecordable()).isTrue();
        assertThat(filled.corrected()).extracting(CorrectedCell::before).containsExactly("");
        Preview back = imports.correct(site.scope, preview.uploadId(), Map.of(keyOf("H2"), "")).get();
        assertThat(back.corrected()).isEmpty();
        assertThat(back.isRecordable()).isFalse();
    }

    @Test
    void a_column_the_file_does_not_have_is_no_cell_to_mend() {
        byte[] short_ = ("Marché;Lot;SIRET;Nom;Prénom;Né(e) le;Mois;Heures\n2025TX014;01;" + site.etti.digits() + ";EXEMPLE;Dominique;05/03/1991;03/2026;x\n")
            .getBytes(StandardCharsets.UTF_8);
        Preview preview = imports.preview(site.scope, "court.csv", short_).get();
        assertThat(preview.mends()).singleElement().satisfies(mend -> assertThat(mend.first().place().cell()).isEqualTo("H2"));
        Preview mended = imports.correct(site.scope, preview.uploadId(), Map.of(keyOf("H2"), "8")).get();
        assertThat(mended.errors()).extracting(Problem::code).containsOnly("needed-to-place");
        assertThat(mended.mends()).isEmpty();
    }

    @Test
    void what_was_typed_is_sealed_and_a_value_too_long_refused() throws Exception {
        Preview preview = preview(row("", "10"));
        imports.correct(site.scope, preview.uploadId(), Map.of(keyOf("E2"), "Secrètenom")).get();
        assertThat(TestInstance.get(Journal.class).about(site.scope, "upload", preview.uploadId()).get(0).toString())
            .contains("hours.corrected", "E2").doesNotContain("Secrètenom");
        Outcome<Preview> refused = imports.correct(site.scope, preview.uploadId(), Map.of(keyOf("E2"), "x".repeat(201)));
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("correction-too-long");
    }

    @Test
    void what_another_sent_can_neither_be_mended_nor_set_aside() {
        Preview preview = preview(row("SAINE", "10"), row("FAUSSE", "env. 35"));
        imports.recordSound(site.scope, preview.uploadId(), "").get();
        Scope stranger = TestInstance.freshFacilitator();
        Scope holder = new Scope(stranger.actor(), site.scope.structure(), Role.HOLDER, site.holding.organisationId());
        for (Scope scope : List.of(stranger, holder)) {
            assertThat(imports.correct(scope, preview.uploadId(), Map.of(keyOf("M3"), "1"))).isInstanceOf(Outcome.Absent.class);
            assertThat(left.setAside(scope, preview.uploadId(), new SetAsideDraft(Set.of(1L), "x"))).isInstanceOf(Outcome.Absent.class);
            assertThat(left.open(scope)).isEmpty();
            assertThat(left.ofFile(scope, preview.uploadId())).isEmpty();
        }
    }
}
