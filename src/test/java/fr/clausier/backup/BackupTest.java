package fr.clausier.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.backup.Restoring.Refused;
import fr.clausier.backup.Restoring.Refused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while people write is one instant, comes back whole where there is nothing, and not at all anywhere else. */
class BackupTest {

    private static final byte[] SECRET = "onze peupliers et un pont".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;
    private static Path plain;
    private static Path sealed;
    private static int places;

    @BeforeAll
    static void a_backup() throws IOException {
        LotExample.contract(TestInstance.freshFacilitator(), "2026-SAUVE");
        Path evidence = TestInstance.get(EvidencePlace.class).path(TestInstance.get(fr.clausier.store.Settings.class));
        Files.createDirectories(evidence.resolve("aa"));
        Files.writeString(evidence.resolve("aa").resolve("aabb-of-a-test"), "sealed bytes");
        plain = folder.resolve("backup.zip");
        sealed = folder.resolve("backup.sealed");
        BackupCycles.take(plain, true);
        try (InputStream in = Files.newInputStream(plain); OutputStream out = Files.newOutputStream(sealed)) {
            SealedFile.seal(in, out, SECRET);
        }
    }

    @AfterAll
    static void without_the_file() throws IOException {
        Files.deleteIfExists(TestInstance.get(EvidencePlace.class).path(TestInstance.get(fr.clausier.store.Settings.class)).resolve("aa").resolve("aabb-of-a-test"));
    }

    private static Path place() {
        return folder.resolve("place" + places++);
    }

    @Test
    void backups_taken_while_people_write_come_back_row_for_row() throws Exception {
        for (BackupCycles.Cycle cycle : BackupCycles.run(folder.resolve("cycles"), 3, 11)) {
            assertThat(cycle.isSame()).as(cycle.toString()).isTrue();
        }
    }

    @Test
    void a_sealed_backup_comes_back_with_its_evidence_and_its_keys() throws Exception {
        Path place = place();
        Restoring.Restored done = BackupCycles.restore(place, sealed, SECRET);
        assertThat(done.rows()).isPositive();
        assertThat(done.isSealChecked()).isTrue();
        assertThat(place.resolve("evidence/aa/aabb-of-a-test")).hasContent("sealed bytes");
        assertThat(place.resolve("clausier.key")).hasSameTextualContentAs(TestInstance.get(fr.clausier.store.Settings.class).keyPath());
        assertThat(Files.list(place).map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("clausier.mv.db", "clausier.key", "clausier.sign", "evidence");
    }

    @Test
    void a_base_that_is_there_is_never_written_over() throws Exception {
        Path place = Files.createDirectories(place());
        Files.writeString(place.resolve("clausier.mv.db"), "somebody's");
        assertThatThrownBy(() -> BackupCycles.restore(place, plain, null)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.NOT_EMPTY));
        assertThat(place.resolve("clausier.mv.db")).hasContent("somebody's");
    }

    @Test
    void a_sealed_backup_without_its_key_or_with_another_is_refused() throws IOException {
        refused(sealed, null, Why.KEY_ASKED);
        refused(sealed, "another sentence of words".getBytes(StandardCharsets.UTF_8), Why.KEY_WRONG);
    }

    @Test
    void a_backup_cut_off_or_altered_anywhere_is_refused_and_leaves_nothing() throws IOException {
        byte[] whole = Files.readAllBytes(sealed);
        for (int length : List.of(17, 40, 5_000, whole.length / 2, whole.length - 1)) {
            refused(Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length)), SECRET, Why.KEY_WRONG);
        }
        for (int at : List.of(20, 38, 60, whole.length / 3, whole.length - 3)) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            refused(Files.write(folder.resolve("altered"), altered), SECRET, Why.KEY_WRONG);
        }
        byte[] open = Files.readAllBytes(plain);
        for (int length : List.of(0, 30, open.length / 2, open.length - 10)) {
            refused(Files.write(folder.resolve("cut"), Arrays.copyOf(open, length)), null, Why.NOT_A_BACKUP);
        }
    }

    @Test
    void a_backup_whose_rows_were_changed_with_their_digest_is_refused_by_the_journal() throws Exception {
        Path forged = folder.resolve("forged.zip");
        BackupCycles.forge(plain, forged, "journal_entry");
        refused(forged, null, Why.JOURNAL_BROKEN);
        BackupCycles.forge(plain, forged, "journal_signed_head");
        refused(forged, null, Why.JOURNAL_BROKEN);
    }

    private void refused(Path file, byte[] secret, Why why) throws IOException {
        Path place = place();
        assertThatThrownBy(() -> BackupCycles.restore(place, file, secret)).as(file + " " + why).isInstanceOfSatisfying(Refused.class,
            refused -> assertThat(refused.why()).isIn(why, why == Why.NOT_A_BACKUP ? Why.ALTERED : why));
        try (Stream<Path> left = Files.exists(place) ? Files.list(place) : Stream.empty()) {
            assertThat(left).isEmpty();
        }
    }
}
