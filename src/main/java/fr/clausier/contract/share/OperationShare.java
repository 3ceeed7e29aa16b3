package fr.clausier.contract.share;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An operation shown to an observer's organisation. A revoked one shows nothing any more, and stays readable.
 *
 * @param endsOn last day, included; null until further notice
 * @param purpose why it is shown: the agreement or the mission
 */
@MappedEntity("operation_share")
public record OperationShare(@Id @GeneratedValue @Nullable Long id, long structureId, long operationId, long organisationId, LocalDate startsOn,
        @Nullable LocalDate endsOn, String purpose, Instant sharedAt, long sharedBy, @Nullable Instant revokedAt, @Nullable Long revokedBy,
        @Nullable String revokedReason) {

    /** How a share stands on a day. */
    public enum Standing {
        /** It shows the operation. */ OPEN,
        /** Its first day is to come. */ COMING,
        /** Its last day has passed. */ OVER,
        /** Someone took it back. */ REVOKED
    }

    public Standing on(LocalDate day) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        } else if (startsOn.isAfter(day)) {
            return Standing.COMING;
        }
        return endsOn != null && endsOn.isBefore(day) ? Standing.OVER : Standing.OPEN;
    }

    OperationShare revoked(Instant at, long by, String reason) {
        return new OperationShare(id, structureId, operationId, organisationId, startsOn, endsOn, purpose, sharedAt, sharedBy, at, by, reason);
    }
}
