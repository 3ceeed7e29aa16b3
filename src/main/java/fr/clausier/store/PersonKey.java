package fr.clausier.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.core.annotation.Nullable;

/** The data key of one person, encrypted under the master key. @param frozen whether it only opens: nothing new is sealed with it */
@MappedEntity("person_key")
record PersonKey(@Id @GeneratedValue @Nullable Long id, String wrapped, boolean frozen) { }
