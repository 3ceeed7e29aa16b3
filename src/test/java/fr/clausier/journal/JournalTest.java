package fr.clausier.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.LotExample;
import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.journal.chain.ChainEntry;
import fr.clausier.journal.chain.EntryHash;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.Sex;
import fr.clausier.store.Canonical;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain notices whoever goes around it. Every change made here through SQL is undone. */
class JournalTest {

    private final Journal journal = TestInstance.get(Journal.class);
    private final JournalCheck check = TestInstance.get(JournalCheck.class);
    private final Scope scope = TestInstance.freshFacilitator();
    private long contractId;
    private long seq;

    @BeforeEach
    void some_entries() {
        Contract contract = LotExample.contract(scope, "2026-J");
        LotExample.lot(scope, contract, "1");
        LotExample.lot(scope, contract, "2");
        contractId = contract.id();
        seq = journal.about(scope, "contract", contract.id()).get(0).seq();
    }

    @Test
    void an_untouched_journal_is_whole() {
        assertThat(check.firstBreak()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account_id = account_id + 1", "structure_id = structure_id + 1", "action = 'contract.changed'", "subject = 'lot'",
        "subject_id = subject_id + 1", "before_digest = 'x'", "after_digest = 'x'", "detail = 'x'", "person_key_id = 1", "reason = 'x'", "form = 1", "recorded_micros = recorded_micros + 1",
        "recorded_at = TIMESTAMP '2020-01-01 00:00:00'", "hash = previous_hash"})
    void an_edited_column_is_found(String edit) {
        assertThat(Sql.tampered(check::firstBreak, "UPDATE journal_entry SET " + edit + " WHERE seq = " + seq)).contains(seq);
    }

    @Test
    void a_deleted_entry_is_found() {
        assertThat(Sql.tampered(check::firstBreak, "DELETE FROM journal_entry WHERE seq = " + seq)).contains(seq);
    }

    @Test
    void deleted_last_entries_are_found_by_the_head() {
        assertThat(Sql.tampered(check::firstBreak, "DELETE FROM journal_entry WHERE seq > " + seq)).contains(seq + 1);
    }

    @Test
    void two_swapped_entries_are_found() {
        assertThat(Sql.tampered(check::firstBreak, "UPDATE journal_entry SET seq = -1 WHERE seq = " + seq,
            "UPDATE journal_entry SET seq = " + seq + " WHERE seq = " + (seq + 1), "UPDATE journal_entry SET seq = " + (seq + 1)
                + " WHERE seq = -1")).contains(seq);
    }

    @Test
    void an_entry_rewritten_with_a_right_hash_of_its_own_is_found() {
        ChainEntry forged = by(journal.about(scope, "contract", contractId).get(0).chained(), 0);
        assertThat(Sql.tampered(check::firstBreak, "UPDATE journal_entry SET account_id = 0, hash = '" + new EntryHash().of(forged) + "' WHERE seq = " + seq))
            .contains(seq);
    }

    private static ChainEntry by(ChainEntry e, long account) {
        return new ChainEntry(e.form(), e.seq(), e.at(), e.local(), account, e.structure(), e.action(), e.subject(), e.subjectId(), e.personKey(), e.before(),
            e.after(), e.detail(), e.reason(), e.previous(), e.hash(), false);
    }

    @Test
    void why_something_was_done_is_kept_in_a_place_of_its_own() {
        JournalEntry entry = Sql.tampered(() -> {
            journal.record(scope, "contract.changed", "contract", contractId, null, new Because("x", "le titulaire l’a demandé"));
            return journal.about(scope, "contract", contractId).get(0);
        });
        assertThat(entry.reason()).isEqualTo("le titulaire l’a demandé");
        assertThat(entry.detail()).isEqualTo("\"x\"");
    }

    @Test
    void nothing_is_written_outside_the_transaction_that_did_it() {
        assertThatThrownBy(() -> journal.record(scope, "contract.recorded", "contract", 1, null, "x")).isInstanceOf(RuntimeException.class);
        assertThat(check.firstBreak()).isEmpty();
    }

    @Test
    void an_action_that_is_undone_leaves_no_entry() {
        long before = journal.about(scope, "contract", contractId).size();
        Sql.tampered(() -> {
            journal.record(scope, "contract.changed", "contract", contractId, null, "x");
            return null;
        });
        assertThat(journal.about(scope, "contract", contractId)).hasSize((int) before);
        assertThat(check.firstBreak()).isEmpty();
    }

    @Test
    void many_writers_make_one_chain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Contract>> writing = IntStream.range(0, 24).<Callable<Contract>>mapToObj(i -> () ->
                LotExample.contract(scope, "2026-P" + i)).toList();
            for (Future<Contract> each : threads.invokeAll(writing)) {
                assertThat(each.get().id()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(check.firstBreak()).isEmpty();
    }

    @Test
    void erasing_a_person_makes_their_entries_unreadable_and_leaves_the_chain_whole() {
        Person person = TestInstance.get(Participants.class).record(scope, new ParticipantDraft("Exemple", "Dominique",
            LocalDate.of(1991, 3, 5), Sex.UNKNOWN, null, null, null, null, null)).get();
        JournalEntry entry = journal.about(scope, "participant", person.participant().id()).get(0);
        assertThat(entry.personKeyId()).isNotNull();
        assertThat(entry.detail()).doesNotContain("Exemple", "1991");
        assertThat(entry.afterDigest()).isNotEqualTo(Canonical.sha256(entry.detail()));
        assertThat(Sql.tampered(check::firstBreak, "DELETE FROM person_key WHERE id = " + entry.personKeyId())).isEmpty();
    }

    @Test
    void another_structure_reads_none_of_it() {
        assertThat(journal.about(TestInstance.freshFacilitator(), "contract", contractId)).isEmpty();
    }
}
