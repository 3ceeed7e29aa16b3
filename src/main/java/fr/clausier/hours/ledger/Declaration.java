package fr.clausier.hours.ledger;

import fr.clausier.store.YearMonthConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.time.YearMonth;

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
    }

    /** The same, moved on. */
    public Declaration as(State next, boolean nobody, long account, Instant now) {
        return new Declaration(id, structureId, lotId, employerId, month, next, nobody, account, now, version);
    }
}
