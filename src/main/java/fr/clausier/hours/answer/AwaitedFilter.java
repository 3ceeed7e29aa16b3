package fr.clausier.hours.answer;

import fr.clausier.hours.ledger.Declaration.State;
import java.time.YearMonth;
import java.util.List;

/**
 * Which declarations of open months.
 *
 * @param state null for all that are not validated
 * @param employer 0 for all; @param month null for all
 */
public record AwaitedFilter(State state, long employer, YearMonth month, int page) {

    private static final List<String> OPEN = List.of(State.SUBMITTED.name(), State.CONFIRMED.name(), State.DISPUTED.name());

    List<String> states() {
        return state == null || state == State.DRAFT ? OPEN : List.of(state.name());
    }
}
