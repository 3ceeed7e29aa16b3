package fr.clausier.participant.alike;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Identity;
import fr.clausier.participant.ParticipantDraft;
import fr.clausier.participant.Participants;
import fr.clausier.participant.alike.Duplicates.Pair;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private final Scope scope = TestInstance.freshFacilitator();
    private final Duplicates duplicates = TestInstance.get(Duplicates.class);

    private long person(String family, String first, LocalDate birth) {
        return TestInstance.get(Participants.class).record(scope, ParticipantDraft.proposed(new Identity(family, first, birth), null)).get().participant().id();
    }

    private static long one(Pair pair) {
        return pair.one().participant().id();
    }

    private static long other(Pair pair) {
        return pair.other().participant().id();
    }

    @Test
    void people_who_look_alike_are_listed_once_with_in_what_and_others_are_not() {
        LocalDate born = LocalDate.of(1991, 3, 5);
        long swapped = person("Samira", "Kerouedan", born);
        long right = person("Kerouedan", "Samira", born);
        long letter = person("Kerouédant", "Samira", born);
        person("Tanguy", "Samira", born);
        person("Kerouedan", "Samira", LocalDate.of(1960, 11, 30));
        assertThat(duplicates.pairs(scope)).extracting(DuplicatesTest::one, DuplicatesTest::other, Pair::likeness).containsExactly(
            org.assertj.core.groups.Tuple.tuple(swapped, right, Likeness.SWAPPED), org.assertj.core.groups.Tuple.tuple(right, letter, Likeness.LETTER));
    }

    @Test
    void two_said_to_be_two_people_are_proposed_no_more_whichever_is_named_first() {
        long first = person("Morvan", "Awa", LocalDate.of(1991, 3, 5));
        long second = person("Morvan", "Awa", LocalDate.of(1991, 5, 3));
        assertThat(duplicates.pairs(scope)).extracting(Pair::likeness).containsExactly(Likeness.DAY_AND_MONTH);
        duplicates.apart(scope, second, first).get();
        duplicates.apart(scope, first, second).get();
        assertThat(duplicates.pairs(scope)).isEmpty();
        assertThat(duplicates.pair(scope, first, second)).isPresent();
    }

    @Test
    void nobody_is_compared_with_themselves_nor_with_people_of_another_structure() {
        long mine = person("Morvan", "Awa", LocalDate.of(1991, 3, 5));
        Scope elsewhere = TestInstance.freshFacilitator();
        long theirs = TestInstance.get(Participants.class).record(elsewhere, ParticipantDraft.proposed(new Identity("Morvand", "Awa", LocalDate.of(1991, 3, 5)), null))
            .get().participant().id();
        assertThat(duplicates.pairs(scope)).isEmpty();
        for (long other : List.of(mine, theirs, 0L)) {
            assertThat(duplicates.apart(scope, mine, other)).isInstanceOf(Outcome.Absent.class);
        }
    }
}
