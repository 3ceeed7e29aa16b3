package fr.clausier.access.proof;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * The application on a person's telephone that shows codes.
 *
 * @param sealed the secret, sealed with the key kept outside the database
 * @param lastStep the step of thirty seconds a code was last taken for: none is taken twice
 */
@MappedEntity("second_factor")
record SecondFactor(@Id long accountId, String sealed, Instant setAt, long lastStep) { }
