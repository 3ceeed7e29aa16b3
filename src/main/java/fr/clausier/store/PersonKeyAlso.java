package fr.clausier.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A key that opens what another sealed: both are of one person. */
@MappedEntity("person_key_also")
record PersonKeyAlso(@Id @GeneratedValue @Nullable Long id, long structureId, long keyId, long alsoId) { }
