package fr.clausier.opendata;

import fr.clausier.opendata.decp.DecpField;

/**
 * A field where a person typed another value than the one published. Both are shown; only a person chooses.
 *
 * @param publishedId the stored record; @param recordId the buyer's own number
 * @param typed what the contract or lot holds now, in plain form; empty when a person emptied it
 * @param imported what the last file said, in plain form
 */
public record Conflict(long publishedId, String recordId, DecpField field, String typed, String imported) { }
