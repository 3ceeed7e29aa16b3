package fr.clausier.journal;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JournalRows extends GenericRepository<JournalEntry, Long> {

    @Query("SELECT * FROM journal_entry WHERE structure_id = :structure AND subject = :subject AND subject_id = :subjectId"
        + " ORDER BY seq DESC LIMIT 500")
    List<JournalEntry> about(long structure, String subject, long subjectId);

    /** What was done in a structure since an instant, in order, without its content; what was only read left out. */
    @Query("SELECT j.seq, j.recorded_at, j.account_id, j.action, j.subject, j.subject_id FROM journal_entry j"
        + " WHERE j.structure_id = :structure AND j.recorded_at > :since AND j.subject <> 'people' ORDER BY j.seq")
    List<JournalMark> since(long structure, Instant since);

    /** The things an account acted on last, the newest first, among its last five hundred entries. */
    @Query("SELECT MAX(x.seq) AS seq, MAX(x.recorded_at) AS recorded_at, x.account_id, MAX(x.action) AS action, x.subject, x.subject_id FROM ("
        + "SELECT j.seq, j.recorded_at, j.account_id, j.action, j.subject, j.subject_id FROM journal_entry j WHERE j.account_id = :account"
        + " AND j.structure_id = :structure ORDER BY j.account_id DESC, j.seq DESC LIMIT 500) x WHERE x.subject IN (:subjects)"
        + " GROUP BY x.account_id, x.subject, x.subject_id ORDER BY MAX(x.seq) DESC LIMIT :most")
    List<JournalMark> recent(long structure, long account, Collection<String> subjects, int most);

    /** The last entry about what an action of a structure was done to. */
    @Introspected
    record Done(long structure, String action, long seq) { }

    /** What was done after an entry, by structure and action; what was only read left out. */
    @Query("SELECT j.structure_id, j.action, MAX(j.seq) AS seq FROM journal_entry j WHERE j.seq > :after AND j.subject <> 'people' GROUP BY j.structure_id, j.action")
    List<Done> doneAfter(long after);
}
