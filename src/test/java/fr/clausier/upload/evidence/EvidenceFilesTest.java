package fr.clausier.upload.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.ProofDraft;
import fr.clausier.participant.Proofs;
import fr.clausier.participant.Sex;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import fr.clausier.store.PersonKeys;
import fr.clausier.store.Settings;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files about a proof: kept outside the database, sealed, checked, forgotten. */
class EvidenceFilesTest {

    private final EvidenceFiles files = TestInstance.get(EvidenceFiles.class);
    private final EvidenceChecks checks = TestInstance.get(EvidenceChecks.class);
    private final EvidenceStore store = TestInstance.get(EvidenceStore.class);
    private final Calendar calendar = TestInstance.get(Calendar.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private Person person;
    private long proof;

    @BeforeEach
    void proof() {
        person = TestInstance.get(Participants.class).record(scope, new ParticipantDraft("Exemple", "Dominique", LocalDate.of(1991, 3, 5), Sex.UNKNOWN, null, null, null,
            null, null)).get();
        proof = TestInstance.get(Proofs.class).seen(scope, person.participant().id(), new ProofDraft(EligibleGroup.RSA, "Attestation", LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 1, 5), null)).get().id();
    }

    private EvidenceFile kept(String text) {
        return files.keep(scope, EvidenceSubject.PROOF, proof, text + ".pdf", EvidenceExamples.pdf(text)).get();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).findFirst().orElse("");
    }

    private static Path onDisk(EvidenceFile file) {
        Path root = TestInstance.get(EvidenceSettings.class).path(TestInstance.get(Settings.class));
        return root.resolve(file.row().address().substring(0, 2)).resolve(file.row().address());
    }

    @Test
    void a_file_comes_back_as_it_came_and_lies_sealed_under_its_hash() throws IOException {
        byte[] content = EvidenceExamples.pdf("Attestation de Dominique Exemple");
        EvidenceFile file = files.keep(scope, EvidenceSubject.PROOF, proof, "Dominique Exemple.pdf", content).get();
        assertThat(file.sha256()).isEqualTo(Canonical.sha256(content));
        assertThat(files.open(scope, file.row().id()).get().content()).isEqualTo(content);
        byte[] lying = Files.readAllBytes(onDisk(file));
        assertThat(Canonical.sha256(lying)).isEqualTo(file.row().address());
        assertThat(new String(lying, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "Exemple");
        assertThat(file.row().toldEnc()).doesNotContain("Dominique");
        assertThat(Files.getPosixFilePermissions(onDisk(file))).hasSize(2);
    }

    @Test
    void the_same_bytes_on_the_same_proof_are_one_file_and_on_another_two() {
        EvidenceFile once = kept("Attestation");
        assertThat(kept("Attestation").row().id()).isEqualTo(once.row().id());
        long other = TestInstance.get(Proofs.class).seen(scope, person.participant().id(), new ProofDraft(EligibleGroup.DELD, "Avis", LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 1, 5), null)).get().id();
        EvidenceFile twice = files.keep(scope, EvidenceSubject.PROOF, other, "a.pdf", EvidenceExamples.pdf("Attestation")).get();
        assertThat(twice.row().address()).isNotEqualTo(once.row().address());
    }

    @Test
    void what_is_empty_too_large_or_of_another_kind_is_refused_whatever_its_name() {
        assertThat(code(files.keep(scope, EvidenceSubject.PROOF, proof, "a.pdf", new byte[0]))).isEqualTo("evidence-empty");
        assertThat(code(files.keep(scope, EvidenceSubject.PROOF, proof, "a.pdf", new byte[10_000_001]))).isEqualTo("evidence-too-large");
        assertThat(code(files.keep(scope, EvidenceSubject.PROOF, proof, "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))).isEqualTo("evidence-kind");
        assertThat(files.of(scope, EvidenceSubject.PROOF, proof).orElseThrow().files()).isEmpty();
    }

    @Test
    void beyond_so_many_files_or_so_many_bytes_no_more_are_kept_and_nothing_is_left_behind() {
        EvidenceFiles narrow = narrow(1, 1, 3);
        for (int i = 0; i < 3; i++) {
            narrow.keep(scope, EvidenceSubject.PROOF, proof, i + ".pdf", EvidenceExamples.pdf("n " + i)).get();
        }
        assertThat(code(narrow.keep(scope, EvidenceSubject.PROOF, proof, "4.pdf", EvidenceExamples.pdf("n 4")))).isEqualTo("evidence-many");
        EvidenceFiles full = narrow(1, 0, 20);
        int before = store.before(calendar.now().plusSeconds(60)).size();
        assertThat(code(full.keep(scope, EvidenceSubject.PROOF, proof, "5.pdf", EvidenceExamples.pdf("n 5")))).isEqualTo("evidence-quota");
        assertThat(store.before(calendar.now().plusSeconds(60))).hasSize(before);
    }

    @SuppressWarnings("unchecked")
    private static EvidenceFiles narrow(int largest, int quota, int most) {
        return new EvidenceFiles(TestInstance.get(EvidenceRows.class), TestInstance.get(EvidenceStore.class), new EvidenceSettings(null, largest, quota, most, 7),
            List.copyOf(TestInstance.context().getBeansOfType(Evidenced.class)), TestInstance.get(PersonKeys.class), TestInstance.get(Journal.class),
            TestInstance.get(Calendar.class), TestInstance.get(TransactionOperations.class),
            TestInstance.get(fr.clausier.journal.Keeping.class));
    }

    @Test
    void only_those_who_control_eligibility_see_files_about_a_proof() {
        EvidenceFile file = kept("Attestation");
        Scope holder = TestInstance.as(scope, Role.HOLDER, 1);
        assertThatThrownBy(() -> files.of(holder, EvidenceSubject.PROOF, proof)).isInstanceOf(Scope.Forbidden.class);
        assertThat(files.open(holder, file.row().id())).isInstanceOf(Outcome.Absent.class);
        assertThat(files.remove(holder, file.row().id())).isInstanceOf(Outcome.Absent.class);
        assertThatThrownBy(() -> files.open(TestInstance.as(scope, Role.BUYER, 1), file.row().id())).isInstanceOf(Scope.Forbidden.class);
        assertThat(files.open(TestInstance.freshFacilitator(), file.row().id())).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void each_step_of_a_file_is_in_the_journal_without_its_name_in_clear() {
        EvidenceFile file = kept("Dominique");
        files.open(scope, file.row().id()).get();
        files.remove(scope, file.row().id()).get();
        var entries = TestInstance.get(Journal.class).about(scope, "evidence", file.row().id());
        assertThat(entries).extracting(each -> each.action()).containsExactly("evidence.removed", "evidence.opened", "evidence.kept");
        assertThat(entries).noneMatch(each -> each.detail().contains("Dominique"));
    }

    @Test
    void a_file_taken_away_is_gone_at_once_and_cannot_be_opened() {
        EvidenceFile file = kept("Attestation");
        files.remove(scope, file.row().id()).get();
        assertThat(onDisk(file)).doesNotExist();
        assertThat(files.open(scope, file.row().id())).isInstanceOf(Outcome.Absent.class);
        assertThat(files.of(scope, EvidenceSubject.PROOF, proof).orElseThrow().files()).isEmpty();
    }

    @Test
    void once_the_key_of_the_person_is_erased_the_file_is_unreadable_and_still_checks() {
        EvidenceFile file = kept("Attestation");
        Sql.run("DELETE FROM person_key WHERE id = " + person.participant().personKeyId());
        assertThat(files.open(scope, file.row().id()).isDone()).isFalse();
        Sql.run("UPDATE evidence SET checked_at = TIMESTAMP '2026-01-01 00:00:00' WHERE id = " + file.row().id());
        assertThat(checks.check(scope, 50)).isEqualTo(new EvidenceChecks.Checked(1, 0));
    }

    @Test
    void a_file_that_went_or_changed_is_told_once_is_not_given_back_and_is_found_again() throws IOException {
        EvidenceFile gone = kept("Un");
        EvidenceFile changed = kept("Deux");
        byte[] whole = Files.readAllBytes(onDisk(changed));
        byte[] touched = whole.clone();
        touched[touched.length / 2] ^= 1;
        Files.delete(onDisk(gone));
        Files.write(onDisk(changed), touched);
        assertThat(checks.check(scope, 50).looked()).as("looked at when they came").isZero();
        longAgo();
        assertThat(checks.check(scope, 50)).isEqualTo(new EvidenceChecks.Checked(2, 2));
        assertThat(checks.troubled(scope)).extracting(Evidence::trouble).containsExactly(Evidence.Trouble.MISSING, Evidence.Trouble.ALTERED);
        assertThat(files.usage(scope).troubled()).isEqualTo(2);
        assertThat(code(files.open(scope, gone.row().id()))).isEqualTo("evidence-missing");
        assertThat(code(files.open(scope, changed.row().id()))).isEqualTo("evidence-altered");
        longAgo();
        assertThat(checks.check(scope, 50)).isEqualTo(new EvidenceChecks.Checked(2, 0));
        Files.write(onDisk(changed), whole);
        longAgo();
        checks.check(scope, 50);
        assertThat(checks.troubled(scope)).extracting(Evidence::id).containsExactly(gone.row().id());
    }

    private void longAgo() {
        Sql.run("UPDATE evidence SET checked_at = TIMESTAMP '2026-01-01 00:00:00' WHERE structure_id = " + scope.structure());
    }

    @Test
    void files_no_row_names_are_swept_after_a_day_and_those_being_recorded_are_not() {
        EvidenceFile known = kept("Attestation");
        String old = Canonical.sha256(UUID.randomUUID().toString());
        String young = Canonical.sha256(UUID.randomUUID().toString());
        store.put(old, new byte[] {1}, calendar.now().minus(Duration.ofDays(2)));
        store.put(young, new byte[] {1}, calendar.now());
        checks.sweep(scope);
        assertThat(store.get(old)).isEmpty();
        assertThat(store.get(young)).isPresent();
        assertThat(store.get(known.row().address())).isPresent();
        store.remove(young);
    }

    @Test
    void retention_forgets_files_of_a_proof_of_a_person_or_of_an_age_and_the_sweep_their_bytes() {
        EvidenceFile one = kept("Un");
        assertThat(checks.forgetBefore(scope, EvidenceSubject.PROOF, calendar.now().minus(Duration.ofDays(1)))).isZero();
        assertThat(checks.forget(scope, EvidenceSubject.DECLARATION, List.of(proof))).isZero();
        assertThat(checks.forget(scope, EvidenceSubject.PROOF, List.of(proof))).isEqualTo(1);
        EvidenceFile two = kept("Deux");
        assertThat(checks.forgetPeople(scope, List.of(person.participant().personKeyId()))).isEqualTo(1);
        EvidenceFile three = kept("Trois");
        assertThat(checks.forgetBefore(scope, EvidenceSubject.PROOF, calendar.now().plusSeconds(60))).isEqualTo(1);
        assertThat(onDisk(three)).as("a transaction undone loses none").exists();
        checks.sweep(scope);
        assertThat(List.of(one, two, three)).allSatisfy(each -> assertThat(onDisk(each)).doesNotExist());
        assertThat(files.usage(scope).files()).isZero();
        assertThat(TestInstance.get(Journal.class).about(scope, "evidence", two.row().id())).extracting(each -> each.action())
            .containsExactly("evidence.forgotten", "evidence.kept");
    }

    /** Two programs on one folder and one database, each looking and sweeping while people add and take away. */
    @Test
    void whoever_looks_and_sweeps_meanwhile_each_row_has_its_file_and_what_was_taken_away_stays_away() throws Exception {
        TransactionOperations<?> transactions = TestInstance.get(TransactionOperations.class);
        Deque<Long> there = new ConcurrentLinkedDeque<>();
        Set<Long> away = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        List<Callable<Object>> people = new ArrayList<>();
        List<Callable<Object>> nodes = new ArrayList<>();
        for (int person = 0; person < 2; person++) {
            int who = person;
            people.add(() -> {
                for (int i = 0; i < 9; i++) {
                    there.add(kept(who + " " + i).row().id());
                    if (i % 3 == 2) {
                        long gone = there.poll();
                        files.remove(scope, gone).get();
                        away.add(gone);
                    }
                }
                return null;
            });
            EvidenceChecks node = new EvidenceChecks(TestInstance.get(EvidenceRows.class), new EvidenceFolder(TestInstance.get(EvidenceSettings.class), TestInstance.get(Settings.class)),
                new EvidenceSettings(null, 10, 500, 100, -1), TestInstance.get(Journal.class), calendar);
            nodes.add(() -> {
                while (!over.get()) {
                    transactions.executeWrite(status -> node.check(scope, 100));
                    transactions.executeWrite(status -> node.sweep(scope));
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(people.size() + nodes.size());
        try {
            List<Future<Object>> looking = nodes.stream().map(threads::submit).toList();
            for (Future<Object> each : threads.invokeAll(people)) {
                each.get();
            }
            over.set(true);
            for (Future<Object> each : looking) {
                each.get();
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }
        assertThat(away).hasSize(6);
        assertThat(files.of(scope, EvidenceSubject.PROOF, proof).orElseThrow().files()).extracting(each -> each.row().id()).containsExactlyInAnyOrderElementsOf(there);
        assertThat(there).hasSize(12).allSatisfy(id -> assertThat(files.open(scope, id).isDone()).isTrue());
        assertThat(checks.troubled(scope)).isEmpty();
    }

    @Test
    void a_writing_cut_short_leaves_no_file_under_its_address() throws IOException {
        Path root = TestInstance.get(EvidenceSettings.class).path(TestInstance.get(Settings.class));
        String address = Canonical.sha256(UUID.randomUUID().toString());
        Path half = Files.createDirectories(root.resolve(address.substring(0, 2))).resolve(address + "." + UUID.randomUUID() + ".writing");
        Files.write(half, new byte[] {1});
        Files.setLastModifiedTime(half, java.nio.file.attribute.FileTime.from(calendar.now().minus(Duration.ofDays(2))));
        assertThat(store.get(address)).isEmpty();
        checks.sweep(scope);
        assertThat(half).doesNotExist();
        assertThatThrownBy(() -> store.get("../../clausier.key")).isInstanceOf(IllegalArgumentException.class);
    }
}
