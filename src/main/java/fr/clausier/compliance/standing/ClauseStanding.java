package fr.clausier.compliance.standing;

import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.kernel.Hours;
import fr.clausier.store.HoursConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person decided of a clause, kept for good.
 *
 * @param standing CLOSED or EXEMPT
 * @param decidedOn day from which it holds; statements of earlier days keep what they said
 * @param dueHours hours due, and doneHours hours done, that the person decided on
 * @param reopenedReason why the clause was opened again; null while it was not
 */
@MappedEntity("clause_standing")
public record ClauseStanding(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, Standing standing, LocalDate decidedOn,
        String reason, @MappedProperty(converter = HoursConverter.class) Hours dueHours,
        @MappedProperty(converter = HoursConverter.class) Hours doneHours, long decidedBy, Instant decidedAt, @Nullable Long reopenedBy,
        @Nullable Instant reopenedAt, @Nullable String reopenedReason) {

    public boolean isReopened() {
        return reopenedAt != null;
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !isReopened() && !decidedOn.isAfter(day);
    }

    ClauseStanding reopened(long account, Instant now, String why) {
        return new ClauseStanding(id, structureId, lotId, standing, decidedOn, reason, dueHours, doneHours, decidedBy, decidedAt, account, now, why);
    }
}
