package fr.clausier.journal;

import fr.clausier.journal.chain.SignedHead;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalHeadRows extends GenericRepository<JournalHead, Integer> {

    @Query("SELECT * FROM journal_head WHERE id = 1 FOR UPDATE")
    JournalHead lock();

    @Query("SELECT * FROM journal_head WHERE id = 1")
    JournalHead head();

    @Query("UPDATE journal_head SET signed = :signed, seal = :seal WHERE id = 1")
    void sign(long signed, String seal);

    /** The signed heads, never changed. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface SignedRows extends GenericRepository<SignedHead, Long> {

        SignedHead save(SignedHead head);

        @Query("SELECT * FROM journal_signed_head ORDER BY id")
        List<SignedHead> all();

        @Query("SELECT * FROM journal_signed_head WHERE id = (SELECT MAX(h.id) FROM journal_signed_head h)")
        Optional<SignedHead> last();
    }
}
