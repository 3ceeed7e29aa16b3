package fr.clausier.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import io.micronaut.transaction.TransactionOperations;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnchangedTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final Scope buyer = TestInstance.as(scope, Role.BUYER, 7);
    private final TransactionOperations<?> transactions = TestInstance.get(TransactionOperations.class);
    private final Unchanged<String, Integer> places = new Unchanged<>(TestInstance.get(Keeping.class), 2, Set.of(Thing.TERMS, Thing.STAFF));
    private final AtomicInteger works = new AtomicInteger();

    @Test
    void an_answer_is_given_again_as_long_as_nothing_was_done_to_what_it_rests_on() {
        assertThat(asked(scope)).isEqualTo(1);
        Kept.said(scope.structure(), "hours.typed", "lot.changed");
        assertThat(asked(scope)).isEqualTo(1);
        Kept.said(scope.structure(), "terms.recorded");
        assertThat(asked(scope)).isEqualTo(2);
        Kept.said(scope.structure(), "lot.staff-recorded");
        assertThat(asked(scope)).isEqualTo(3);
    }

    @Test
    void what_another_structure_does_leaves_it_and_what_is_done_outside_any_does_not() {
        asked(scope);
        Kept.said(TestInstance.freshFacilitator().structure(), "terms.recorded");
        assertThat(asked(scope)).isEqualTo(1);
        Kept.said(0, "terms.recorded");
        assertThat(asked(scope)).isEqualTo(2);
    }

    @Test
    void what_nobody_named_makes_every_answer_old() {
        asked(scope);
        Kept.said(scope.structure(), "bicycle.bought");
        assertThat(asked(scope)).isEqualTo(2);
    }

    @Test
    void whoever_reaches_parts_is_answered_anew_when_they_may_have_become_others() {
        asked(scope);
        assertThat(asked(buyer)).as("each reach has its own").isEqualTo(2);
        Kept.said(scope.structure(), "lot.linked");
        assertThat(asked(scope)).isEqualTo(1);
        assertThat(asked(buyer)).isEqualTo(3);
    }

    /** The entry that is written after it bears the number of the one that was undone. */
    @Test
    void what_a_transaction_says_that_is_undone_is_heard_by_itself_alone() {
        asked(scope);
        transactions.executeWrite(status -> {
            status.setRollbackOnly();
            TestInstance.get(Journal.class).record(scope, "hours.typed", "test", 1, null, null);
            return places.get(scope, "", works::incrementAndGet);
        });
        Kept.said(scope.structure(), "terms.recorded");
        assertThat(Kept.reading(() -> places.get(scope, "", works::incrementAndGet))).isEqualTo(3);
    }

    @Test
    void a_part_of_an_answer_is_taken_from_the_whole_once_that_was_asked_for() {
        assertThat(Kept.reading(() -> places.renewed(scope, "", works::incrementAndGet))).isEmpty();
        asked(scope);
        Kept.said(scope.structure(), "terms.recorded");
        assertThat(Kept.reading(() -> places.renewed(scope, "", works::incrementAndGet))).contains(2);
        assertThat(asked(scope)).isEqualTo(2);
    }

    @Test
    void the_answer_nobody_asked_for_the_longest_makes_room_and_long_lists_are_not_kept() {
        asked(scope);
        IntStream.range(0, 2).forEach(each -> Kept.reading(() -> places.get(scope, "other " + each, () -> 0)));
        assertThat(asked(scope)).isEqualTo(2);
        Unchanged<String, List<Integer>> lists = new Unchanged<>(TestInstance.get(Keeping.class), 2, Set.of(Thing.TERMS));
        assertThat(Kept.reading(() -> lists.get(scope, "", () -> IntStream.range(0, 10_001).boxed().toList()))).hasSize(10_001);
        assertThat(Kept.reading(() -> lists.get(scope, "", List::of))).isEmpty();
    }

    @Test
    void every_action_the_journal_has_words_for_is_done_to_a_thing_that_answers_can_rest_on() {
        assertThat(Texts.ROOMS.stream().flatMap(room -> Texts.load(room, Language.FR).keySet().stream()).filter(key -> key.startsWith("action."))
            .map(key -> key.substring("action.".length())).filter(action -> Thing.of(action) == Thing.OTHER)).isEmpty();
    }

    private Integer asked(Scope viewer) {
        return Kept.reading(() -> places.get(viewer, "", works::incrementAndGet));
    }
}
