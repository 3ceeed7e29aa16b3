package fr.clausier.upload.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobRows extends GenericRepository<Job, Long> {

    Job save(Job job);

    Job update(Job job);

    Optional<Job> findByIdAndStructureId(long id, long structureId);

    Optional<Job> findById(long id);

    /** Jobs ended long ago: nobody looks at them any more. */
    @Query("DELETE FROM job WHERE started_at < :before")
    void forget(Instant before);
}
