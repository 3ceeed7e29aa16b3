package fr.clausier.journal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The last entry: its number and hash. One row, locked by whoever writes next. */
@MappedEntity("journal_head")
record JournalHead(@Id int id, long seq, String hash) { }
