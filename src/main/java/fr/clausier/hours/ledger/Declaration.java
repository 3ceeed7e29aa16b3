package fr.clausier.hours.ledger;

import fr.clausier.kernel.Problem;
import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What one employer answers for one lot and one month. Zero is an answer, silence is not.
 *
 * @param zero whether the answer is that nobody worked
 * @param declaredBy account that last wrote it
 */
@MappedEntity("declaration")
public record Declaration(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, long employerId,
        @MappedProperty(value = "worked_month", converter = YearMonthConverter.class) YearMonth month, State state, boolean zero, long declaredBy,
        Instant declaredAt, @Version long version) {

    /** How far a declaration is. */
    public enum State {
        /** Being typed; its lines may still change in place. */ DRAFT,
        /** Sent: hours, or zero. */ SUBMITTED,
        /** Confirmed by the employer. */ CONFIRMED,
        /** Contested by the employer. */ DISPUTED,
        /** Accepted by the facilitator; nothing changes any more. */ VALIDATED;

        /** Whether it answers: anything but a draft. */
        public boolean isAnswer() {
            return this != DRAFT;
        }

        /** What the journal calls moving a declaration here. */
        String action() {
            return switch (this) {
                case CONFIRMED -> "hours.confirmed";
                case DISPUTED -> "hours.disputed";
                case VALIDATED -> "hours.validated";
                case SUBMITTED, DRAFT -> "hours.reopened";
            };
        }
    }

    /**
     * Why it may not be moved on: the employer confirms or disputes what was sent; the facilitator also validates it, or opens it again.
     *
     * @param closed whether its month is closed; @param facilitating whether who moves it closes months
     */
    Optional<Problem> refusing(State next, boolean closed, boolean facilitating) {
        if (closed) {
            return Optional.of(Problem.atField("month-closed", "state", next.name(), month.toString()));
        }
        if (state == State.DRAFT) {
            return Optional.of(Problem.atField("declaration-not-sent", "state", next.name()));
        }
        boolean reopening = next == State.SUBMITTED && facilitating;
        if (state == State.VALIDATED && !reopening) {
            return Optional.of(Problem.atField("declaration-validated", "state", next.name(), month.toString()));
        }
        boolean allowed = reopening || next == State.CONFIRMED || next == State.DISPUTED || next == State.VALIDATED && facilitating;
        return allowed ? Optional.empty() : Optional.of(Problem.atField("declaration-step", "state", next.name()));
    }

    /** The same, moved on. */
    public Declaration as(State next, boolean nobody, long account, Instant now) {
        return new Declaration(id, structureId, lotId, employerId, month, next, nobody, account, now, version);
    }
}
