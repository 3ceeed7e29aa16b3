package fr.clausier.participant;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/** A person belongs to an eligible group; what proves it is kept apart. */
@MappedEntity("group_membership")
public record GroupMembership(@Id @GeneratedValue @Nullable Long id, long structureId, long participantId,
        @MappedProperty("eligible_group") EligibleGroup group) { }
