package fr.clausier.upload;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UploadRows extends CrudRepository<Upload, Long> {

    Optional<Upload> findByIdAndStructureId(long id, long structureId);

    @Query("SELECT * FROM upload WHERE structure_id = :structure AND purpose = :purpose AND sha256 = :sha256 AND received_by = :account"
        + " ORDER BY id LIMIT 1")
    Optional<Upload> same(long structure, String purpose, String sha256, long account);

    @Query("UPDATE upload SET recorded_at = :now WHERE id = :id")
    void recorded(long id, Instant now);
}
