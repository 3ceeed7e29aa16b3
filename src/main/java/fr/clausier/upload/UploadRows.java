package fr.clausier.upload;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UploadRows extends CrudRepository<StoredUpload, Long> {

    Optional<StoredUpload> findByIdAndStructureId(long id, long structureId);

    @Query("SELECT * FROM upload WHERE structure_id = :structure AND purpose = :purpose AND sha256 = :sha256 AND received_by = :account"
        + " ORDER BY id LIMIT 1")
    Optional<StoredUpload> same(long structure, String purpose, String sha256, long account);

    /** Files looked at before a day and never recorded, that nothing refers to. */
    @Query("SELECT id, structure_id FROM upload WHERE recorded_at IS NULL AND received_at < :before"
        + " AND NOT EXISTS (SELECT 1 FROM hours_line h WHERE h.upload_id = upload.id)"
        + " AND NOT EXISTS (SELECT 1 FROM base_entry b WHERE b.upload_id = upload.id)"
        + " AND NOT EXISTS (SELECT 1 FROM decp_record r WHERE r.upload_id = upload.id) ORDER BY id LIMIT 100")
    List<Abandoned> abandoned(Instant before);

    /** Deletes what was typed for the cells of one, unless it was recorded meanwhile: it goes before the file it is about. */
    @Query("DELETE FROM cell_correction WHERE upload_id = :id AND EXISTS (SELECT 1 FROM upload u WHERE u.id = :id AND u.recorded_at IS NULL)")
    int forgetCorrections(long id);

    /** Deletes what it holds, unless it was recorded meanwhile. */
    @Query("DELETE FROM upload_content WHERE id = :id AND EXISTS (SELECT 1 FROM upload u WHERE u.id = :id AND u.recorded_at IS NULL)")
    int forgetContent(long id);

    /** Deletes one unless it was recorded meanwhile; tells how many were deleted. */
    @Query("DELETE FROM upload WHERE id = :id AND recorded_at IS NULL")
    int forget(long id);

    /** A file to be forgotten, without its content. */
    @Introspected
    record Abandoned(long id, long structureId) { }

    /** Deletes what was typed for the cells of recorded files. */
    @Query("DELETE FROM cell_correction WHERE structure_id = :structure AND upload_id IN (:ids)")
    int forgetTyped(long structure, Collection<Long> ids);

    /** Deletes what files hold, recorded or not; their rows stay. */
    @Query("DELETE FROM upload_content WHERE structure_id = :structure AND id IN (:ids)")
    int forgetContents(long structure, Collection<Long> ids);

    @Query("SELECT COUNT(*) FROM upload_content WHERE id = :id")
    int contents(long id);

    @Query("UPDATE upload SET recorded_at = :now WHERE id = :id")
    void recorded(long id, Instant now);

    /** What files hold. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface ContentRows extends GenericRepository<UploadContent, Long> {

        void save(UploadContent content);

        Optional<UploadContent> findByIdAndStructureId(long id, long structureId);
    }
}
