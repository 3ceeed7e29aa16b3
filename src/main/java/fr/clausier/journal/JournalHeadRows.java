package fr.clausier.journal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalHeadRows extends GenericRepository<JournalHead, Integer> {

    @Query("SELECT * FROM journal_head WHERE id = 1 FOR UPDATE")
    JournalHead lock();

    @Query("SELECT * FROM journal_head WHERE id = 1")
    JournalHead head();

    @Query("UPDATE journal_head SET seq = :seq, hash = :hash WHERE id = 1")
    void move(long seq, String hash);
}
