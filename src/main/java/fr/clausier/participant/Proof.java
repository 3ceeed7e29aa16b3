package fr.clausier.participant;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;

/**
 * A document someone saw that proves a group.
 *
 * @param dated day printed on it; @param seenOn day it was seen; @param seenBy account that saw it
 * @param validUntil last day it holds, inclusive; null when none is printed
 */
@MappedEntity("proof")
public record Proof(@Id @GeneratedValue @Nullable Long id, long structureId, long participantId,
        @MappedProperty("eligible_group") EligibleGroup group, String document, LocalDate dated, LocalDate seenOn, long seenBy,
        @Nullable LocalDate validUntil) {

    /** Last day of hiring it serves for, by its age and by the end printed on it; null when neither limits it. */
    public LocalDate servesUntil() {
        LocalDate byAge = group.oldestProofMonths() == null ? null : dated.plusMonths(group.oldestProofMonths());
        return byAge == null || validUntil != null && validUntil.isBefore(byAge) ? validUntil : byAge;
    }
}
