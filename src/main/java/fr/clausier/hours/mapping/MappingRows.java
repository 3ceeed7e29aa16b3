package fr.clausier.hours.mapping;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MappingRows extends GenericRepository<StoredMapping, Long> {

    StoredMapping save(StoredMapping mapping);

    StoredMapping update(StoredMapping mapping);

    /** Which layouts of a sender are known, and whether one file is. */
    @Query("SELECT kind, subject FROM hours_mapping WHERE structure_id = :structure AND (sender = :sender AND kind = 'LAYOUT'"
        + " OR kind = 'FILE' AND subject = :file)")
    List<Known> known(long structure, long sender, String file);

    Optional<StoredMapping> findByStructureIdAndSenderAndKindAndSubject(long structureId, long sender, StoredMapping.Kind kind, String subject);

    /** What was said last of a file, by whoever looked at it. */
    @Query("SELECT * FROM hours_mapping WHERE structure_id = :structure AND kind = 'FILE' AND subject = :file ORDER BY confirmed_at DESC, id DESC LIMIT 1")
    Optional<StoredMapping> ofFile(long structure, String file);

    @Query("SELECT * FROM hours_mapping WHERE structure_id = :structure AND sender = :sender AND kind = 'LAYOUT' AND subject IN (:fingerprints)")
    List<StoredMapping> layouts(long structure, long sender, List<String> fingerprints);

    /** A mapping without its content. */
    @Introspected
    record Known(StoredMapping.Kind kind, String subject) { }

    /** Words of senders. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface WordRows extends GenericRepository<StoredWords, Long> {

        StoredWords save(StoredWords words);

        StoredWords update(StoredWords words);

        Optional<StoredWords> findByStructureIdAndSender(long structureId, long sender);
    }
}
