package fr.clausier.contract.followed;

import java.time.Instant;
import java.time.LocalDate;

/** What holds from a day until another, both included, or until somebody ends it: a stand-in, a territory. */
public interface Spell {

    LocalDate startsOn();

    /** Last day; null until further notice. */
    LocalDate endsOn();

    /** When somebody ended it before its last day; null while nobody did. */
    Instant endedAt();

    /** How it stands on a day. */
    enum State {
        /** It holds. */ OPEN,
        /** Its first day is to come. */ COMING,
        /** Its last day has passed. */ OVER,
        /** Somebody ended it before its last day. */ ENDED
    }

    default State on(LocalDate day) {
        if (endedAt() != null) {
            return State.ENDED;
        }
        return startsOn().isAfter(day) ? State.COMING : endsOn() != null && endsOn().isBefore(day) ? State.OVER : State.OPEN;
    }

    /** Whether it holds on one of these days. @param last null for ever after */
    default boolean meets(LocalDate first, LocalDate last) {
        return endedAt() == null && (last == null || !startsOn().isAfter(last)) && (endsOn() == null || !endsOn().isBefore(first));
    }
}
