package fr.clausier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import fr.clausier.journal.Journal.OnPerson;
import fr.clausier.kernel.Scope;
import fr.clausier.store.PersonKeys;
import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A journal of more pages than are read ahead, with details too long to lie in their rows. */
class LongJournalTest {

    private static final int ENTRIES = 6500;
    private static long last;

    /** What an entry tells. */
    record Remark(String text) { }

    @BeforeAll
    static void many_entries() {
        Scope scope = TestInstance.freshFacilitator();
        TransactionOperations<?> transactions = TestInstance.get(TransactionOperations.class);
        transactions.executeWrite(status -> {
            long key = TestInstance.get(PersonKeys.class).create();
            List<OnPerson> things = LongStream.rangeClosed(1, ENTRIES).mapToObj(i -> new OnPerson(i, key, null, new Remark(i + " Réunion de chantier. ".repeat(30)))).toList();
            TestInstance.get(Journal.class).recordPeople(scope, "participant.changed", "participant", things);
            return null;
        });
        last = TestInstance.get(Journal.class).last();
    }

    @Test
    void it_is_followed_to_its_end() {
        assertThat(TestInstance.get(JournalCheck.class).check(List.of())).satisfies(checked -> {
            assertThat(checked.broken()).isEmpty();
            assertThat(checked.entries()).isEqualTo(last).isGreaterThanOrEqualTo(ENTRIES);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 4500, 6400})
    void an_entry_changed_is_found_however_many_pages_away(int back) {
        long at = last - back;
        assertThat(Sql.tampered(() -> TestInstance.get(JournalCheck.class).firstBreak(), "UPDATE journal_entry SET detail = detail || ' ' WHERE seq = " + at)).contains(at);
    }
}
