package fr.clausier.contract;

import fr.clausier.kernel.Percent;
import fr.clausier.store.PercentConverter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * The legal link of an organisation to a lot.
 *
 * @param employerKind the kind under which it works there (ACI, ETTI…); null for an ordinary company
 * @param share its part of the clause within a grouping, in percent
 */
@MappedEntity("lot_link")
public record LotLink(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId, long organisationId, LinkKind kind,
        @Nullable String employerKind, boolean lead, @MappedProperty(converter = PercentConverter.class) @Nullable Percent share) { }
