package fr.clausier.hours.dispute;

import fr.clausier.kernel.Hours;
import fr.clausier.store.HoursConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * One line of a dispute as it is kept.
 *
 * @param declarationVersion the declaration as it was left by the dispute: once it moves on, the line is history
 * @param placementId null for the declaration as a whole
 * @param remark sealed; empty for none
 */
@MappedEntity("disputed_hours")
record DisputedHours(@Id @GeneratedValue @Nullable Long id, long structureId, long declarationId, long declarationVersion, @Nullable Long placementId,
        @MappedProperty(converter = HoursConverter.class) Hours declared, @Nullable @MappedProperty(converter = HoursConverter.class) Hours said,
        String remark) { }
