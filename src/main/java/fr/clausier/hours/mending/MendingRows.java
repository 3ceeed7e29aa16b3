package fr.clausier.hours.mending;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Corrections of cells, never erased. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MendingRows extends GenericRepository<CellCorrection, Long> {

    List<CellCorrection> saveAll(Iterable<CellCorrection> corrections);

    List<CellCorrection> findByStructureIdAndUploadIdOrderById(long structureId, long uploadId);

    /** Rows left to be mended. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface LeftRows extends GenericRepository<LeftRow, Long> {

        List<LeftRow> saveAll(Iterable<LeftRow> rows);

        List<LeftRow> updateAll(Iterable<LeftRow> rows);

        List<LeftRow> findByStructureIdAndUploadIdOrderById(long structureId, long uploadId);

        @Query("SELECT r.upload_id, u.file_name, COUNT(*) AS rows, MIN(r.left_at) AS since FROM left_row r JOIN upload u ON u.id = r.upload_id"
            + " WHERE r.structure_id = :structure AND r.settled_at IS NULL AND (:everyone = TRUE OR u.received_by = :account)"
            + " GROUP BY r.upload_id, u.file_name ORDER BY MIN(r.left_at), r.upload_id")
        List<LeftFile> open(long structure, boolean everyone, long account);
    }
}
