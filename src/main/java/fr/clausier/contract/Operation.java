package fr.clausier.contract;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A project that groups contracts: the renovation of 743 dwellings, say. */
@MappedEntity("operation")
public record Operation(@Id @GeneratedValue @Nullable Long id, long structureId, String name) { }
