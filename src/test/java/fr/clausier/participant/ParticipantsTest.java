package fr.clausier.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.TestInstance;
import fr.clausier.journal.JournalCheck;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ParticipantsTest {

    private final Participants participants = TestInstance.get(Participants.class);
    private final Proofs proofs = TestInstance.get(Proofs.class);
    private final Scope scope = TestInstance.freshFacilitator();

    private static ParticipantDraft draft(String family, String first) {
        return new ParticipantDraft(family, first, LocalDate.of(1991, 3, 5), Sex.F, "Aurelle", "2A004", null, Education.L60, null);
    }

    @Test
    void a_person_is_found_by_name_whatever_the_accents_and_case() {
        Person saved = participants.record(scope, draft("Lefèvre-Noël", "Élodie")).get();
        assertThat(participants.find(scope, new Identity("LEFEVRE NOEL", "elodie", LocalDate.of(1991, 3, 5))))
            .map(p -> p.participant().id()).contains(saved.participant().id());
        assertThat(participants.search(scope, "lefevre noel", 1).rows()).extracting(Person::shown).containsExactly("LEFÈVRE-NOËL Élodie");
        assertThat(participants.record(scope, draft("LEFEVRE-NOEL", "Elodie")).problems()).extracting("code")
            .containsExactly("participant-exists");
    }

    @Test
    void names_and_birth_dates_are_nowhere_in_the_database_in_clear() throws SQLException {
        Person saved = participants.record(scope, draft("Zyxwvutsrq", "Qwertzuiop")).get();
        proofs.seen(scope, saved.participant().id(), new ProofDraft(EligibleGroup.RSA, "Attestation", LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 1, 5), null)).get();
        try (Connection connection = io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
                .unwrapDataSource(TestInstance.get(DataSource.class)).getConnection();
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT identity_enc, identity_index, name_index FROM participant WHERE id = "
                 + saved.participant().id() + " UNION ALL SELECT detail, before_digest, after_digest FROM journal_entry WHERE subject = 'participant'"
                 + " AND subject_id = " + saved.participant().id())) {
            int rows = 0;
            for (; row.next(); rows++) {
                String text = row.getString(1) + row.getString(2) + row.getString(3);
                assertThat(text.toLowerCase()).doesNotContain("zyxwvutsrq", "qwertzuiop", "1991-03-05", "attestation");
            }
            assertThat(rows).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void a_buyer_may_not_search_people_and_sees_references() {
        Person saved = participants.record(scope, draft("Martin", "Lou")).get();
        Scope buyer = TestInstance.as(scope, Role.BUYER, 1);
        assertThatThrownBy(() -> participants.search(buyer, "Martin", 1)).isInstanceOf(Scope.Forbidden.class);
        assertThat(participants.find(buyer, saved.participant().id())).isEmpty();
        Scope observer = TestInstance.as(scope, Role.OBSERVER, 0);
        assertThat(participants.find(observer, saved.participant().id()).orElseThrow().shown()).isEqualTo(saved.participant().reference());
    }

    @Test
    void the_same_proof_seen_twice_is_one_proof_and_joins_the_group() {
        Person saved = participants.record(scope, draft("Petit", "Sam")).get();
        ProofDraft proof = new ProofDraft(EligibleGroup.DELD, "Attestation France Travail", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 5), null);
        proofs.seen(scope, saved.participant().id(), proof).get();
        proofs.seen(scope, saved.participant().id(), proof).get();
        assertThat(proofs.of(scope, saved.participant().id())).hasSize(1);
        assertThat(proofs.groups(scope, saved.participant().id())).containsExactly(EligibleGroup.DELD);
    }

    @Test
    void the_journal_of_all_that_is_whole() {
        participants.record(scope, draft("Durand", "Noa")).get();
        assertThat(TestInstance.get(JournalCheck.class).firstBreak()).isEmpty();
    }
}
