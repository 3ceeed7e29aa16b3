package fr.clausier.hours.derogation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A derogation granted for a placement. Never erased: one that no longer holds is withdrawn, with a reason.
 *
 * @param grantedOn day of the decision, from which it is valid
 * @param validUntil last day, included; null without end
 * @param motiveEnc the {@link Motive}, sealed
 * @param withdrawnEnc why it was withdrawn, sealed
 */
@MappedEntity("derogation")
public record Derogation(@Id @GeneratedValue @Nullable Long id, long structureId, long placementId, DerogationKind kind, Grantor grantor,
        LocalDate grantedOn, @Nullable LocalDate validUntil, String motiveEnc, Instant recordedAt, long recordedBy,
        @Nullable Instant withdrawnAt, @Nullable Long withdrawnBy, @Nullable String withdrawnEnc) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Derogation withdrawn(Instant at, long by, String sealed) {
        return new Derogation(id, structureId, placementId, kind, grantor, grantedOn, validUntil, motiveEnc, recordedAt, recordedBy, at, by, sealed);
    }
}
