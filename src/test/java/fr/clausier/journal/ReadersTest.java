package fr.clausier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.Sex;
import fr.clausier.web.Visitor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is shown a person is written down, once a day; whoever takes a file away, each time; and nothing counts as changed by it. */
class ReadersTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final Visitor visitor = Visitor.to(TestInstance.context())
        .as(Visitor.account(TestInstance.context(), "Lectrice " + scope.structure(), Role.FACILITATOR, scope.structure(), null));
    private final Person person = TestInstance.get(Participants.class).record(scope, new ParticipantDraft("Lue", "Camille", LocalDate.of(1990, 1, 2), Sex.UNKNOWN,
        null, null, null, null, null)).get();

    private List<JournalEntry> reads() {
        TestInstance.get(Readers.class).write();
        return TestInstance.get(Journal.class).about(scope, Readers.SUBJECT, 0);
    }

    @Test
    void a_page_that_names_a_person_has_one_entry_a_viewer_and_day() {
        long before = TestInstance.get(Journal.class).last();
        String key = Long.toString(person.participant().personKeyId());
        visitor.get("/participants/" + person.participant().id());
        visitor.get("/participants/" + person.participant().id());
        visitor.get("/participants");
        assertThat(reads()).singleElement().satisfies(read -> {
            assertThat(read.action()).isEqualTo("people.seen");
            assertThat(read.detail()).contains("GET /participants/{id}", "\"" + key + "\"").doesNotContain("Lue", "1990");
            assertThat(read.account()).isNotEqualTo(scope.actor().account()).isPositive();
        });
        assertThat(TestInstance.get(Journal.class).last()).isEqualTo(before);
        assertThat(TestInstance.get(JournalCheck.class).firstBreak()).isEmpty();
    }

    @Test
    void a_page_that_names_nobody_has_none() {
        visitor.get("/contracts");
        assertThat(reads()).isEmpty();
    }

    @Test
    void a_file_that_may_name_people_has_an_entry_each_time_it_is_taken() {
        assertThat(visitor.get("/reports/compliance?month=2026-03").statusCode()).isEqualTo(200);
        visitor.get("/reports/compliance?month=2026-03");
        assertThat(reads()).hasSize(2).allSatisfy(read -> assertThat(read.action()).isEqualTo("people.taken"));
        assertThat(Sql.<Long>one("SELECT seq - changed FROM journal_head", row -> row.getLong(1))).isPositive();
    }
}
