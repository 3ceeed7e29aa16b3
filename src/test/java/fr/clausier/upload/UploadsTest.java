package fr.clausier.upload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.journal.Journal;
import fr.clausier.journal.JournalEntry;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Canonical;
import io.micronaut.transaction.TransactionOperations;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

/** Files received: sealed in the database, opened for whom they concern, forgotten when nobody recorded them. */
class UploadsTest {

    private static final byte[] WORKBOOK = "Nom;Né le\nDUPONT-MARQUEUR;05/03/1991\n".getBytes(StandardCharsets.UTF_8);

    private final Uploads uploads = TestInstance.get(Uploads.class);
    private final Scope scope = TestInstance.freshFacilitator();

    private static void age(Upload upload, String received) {
        Sql.run("UPDATE upload SET received_at = TIMESTAMP '" + received + "' WHERE id = " + upload.id());
    }

    @SuppressWarnings("unchecked")
    private void record(Upload upload) {
        TransactionOperations<Connection> transactions = TestInstance.get(TransactionOperations.class);
        transactions.executeWrite(status -> {
            uploads.markRecorded(upload);
            return null;
        });
    }

    @Test
    void what_the_database_keeps_of_a_file_names_nobody() {
        Upload kept = uploads.keep(scope, Upload.Purpose.HOURS, "heures.csv", WORKBOOK);
        byte[] stored = stored(scope, kept);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("DUPONT", "1991", "Nom");
        Scope other = TestInstance.freshFacilitator();
        assertThat(stored(other, uploads.keep(other, Upload.Purpose.HOURS, "heures.csv", WORKBOOK))).isNotEqualTo(stored);
    }

    private static byte[] stored(Scope scope, Upload kept) {
        return TestInstance.get(UploadRows.ContentRows.class).findByIdAndStructureId(kept.id(), scope.structure()).orElseThrow().content();
    }

    @Test
    void a_file_comes_back_as_it_came_with_the_fingerprint_of_what_came() {
        Upload kept = uploads.keep(scope, Upload.Purpose.HOURS, "heures.csv", WORKBOOK);
        Upload found = uploads.find(scope, kept.id()).orElseThrow();
        assertThat(found.content()).isEqualTo(WORKBOOK).isEqualTo(kept.content());
        assertThat(found.sha256()).isEqualTo(Canonical.sha256(WORKBOOK)).isEqualTo(kept.sha256());
        assertThat(found.sizeBytes()).isEqualTo(WORKBOOK.length);
        assertThat(uploads.keep(scope, Upload.Purpose.HOURS, "autre nom.csv", WORKBOOK).id()).isEqualTo(kept.id());
        assertThat(uploads.find(TestInstance.freshFacilitator(), kept.id())).isEmpty();
        assertThat(uploads.find(TestInstance.as(scope, Role.OBSERVER, 0), kept.id())).isPresent();
    }

    @Test
    void a_preview_nobody_recorded_within_seven_days_is_forgotten_when_the_next_file_comes() {
        Upload old = uploads.keep(scope, Upload.Purpose.HOURS, "vieux.csv", "vieux".getBytes());
        Upload young = uploads.keep(scope, Upload.Purpose.HOURS, "jeune.csv", "jeune".getBytes());
        Upload recorded = uploads.keep(scope, Upload.Purpose.HOURS, "gardé.csv", "gardé".getBytes());
        record(recorded);
        age(old, "2026-04-02 00:00:00");
        age(young, "2026-04-05 00:00:00");
        age(recorded, "2025-04-05 00:00:00");
        uploads.keep(TestInstance.freshFacilitator(), Upload.Purpose.PROVIDERS, "liste.csv", "liste".getBytes());
        assertThat(uploads.find(scope, old.id())).isEmpty();
        assertThat(TestInstance.get(UploadRows.ContentRows.class).findByIdAndStructureId(old.id(), scope.structure())).isEmpty();
        assertThat(uploads.find(scope, young.id())).isPresent();
        assertThat(uploads.find(scope, recorded.id())).isPresent();
        assertThat(TestInstance.get(Journal.class).about(scope, "upload", old.id())).extracting(JournalEntry::action)
            .containsExactly("upload.forgotten", "upload.received");
    }
}
