package fr.clausier.clause;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The social clause a lot carries; what it asks for is in its terms. */
@MappedEntity("clause")
record Clause(@Id @GeneratedValue @Nullable Long id, long structureId, long lotId) { }
