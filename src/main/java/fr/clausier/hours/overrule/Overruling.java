package fr.clausier.hours.overrule;

import fr.clausier.hours.decision.Overrule;
import fr.clausier.kernel.Hours;
import fr.clausier.store.HoursConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/**
 * One overrule as it is kept, for good.
 *
 * @param replacesId the overrule of the same line it replaces; null for the first
 * @param withdrawnReason why it was taken back; null while it was not
 */
@MappedEntity("overrule")
public record Overruling(@Id @GeneratedValue @Nullable Long id, long structureId, long lineId,
        @MappedProperty(converter = HoursConverter.class) Hours counted, @MappedProperty(converter = HoursConverter.class) Hours refused,
        @MappedProperty(converter = HoursConverter.class) Hours review, String reason, long decidedBy, Instant decidedAt,
        @Nullable Long replacesId, @Nullable Long withdrawnBy, @Nullable Instant withdrawnAt, @Nullable String withdrawnReason) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Overruling withdrawn(long account, Instant now, String why) {
        return new Overruling(id, structureId, lineId, counted, refused, review, reason, decidedBy, decidedAt, replacesId, account, now, why);
    }

    Overrule overrule() {
        return new Overrule(id, counted, refused, review, reason, decidedBy, decidedAt);
    }
}
