package fr.clausier.hours.imported;

import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLine;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface WithdrawalRows extends GenericRepository<ImportWithdrawal, Long> {

    ImportWithdrawal save(ImportWithdrawal withdrawal);

    List<ImportWithdrawal> findByStructureIdAndUploadIdOrderById(long structureId, long uploadId);

    /** Withdrawals of every file that ever spoke of the hours this one speaks of. */
    @Query("SELECT DISTINCT w.* FROM import_withdrawal w JOIN hours_line o ON o.upload_id = w.upload_id JOIN hours_line u"
        + " ON u.placement_id = o.placement_id AND u.worked_month = o.worked_month AND u.activity = o.activity"
        + " WHERE w.structure_id = :structure AND u.upload_id = :upload")
    List<ImportWithdrawal> around(long structure, long upload);

    /** Files of hours, newest first. */
    @Query("SELECT u.id, u.file_name, u.received_at, u.received_by, u.recorded_at,"
        + " (SELECT COUNT(*) FROM hours_line h WHERE h.upload_id = u.id AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id)) AS standing,"
        + " (SELECT MAX(w.withdrawn_at) FROM import_withdrawal w WHERE w.upload_id = u.id) AS withdrawn_at"
        + " FROM upload u WHERE u.structure_id = :structure AND u.purpose = 'HOURS' AND (:everyone = TRUE OR u.received_by = :account)"
        + " ORDER BY u.received_at DESC, u.id DESC LIMIT :size OFFSET :skipped")
    List<ReceivedFile> received(long structure, boolean everyone, long account, int size, int skipped);

    @Query("SELECT COUNT(*) FROM upload u WHERE u.structure_id = :structure AND u.purpose = 'HOURS' AND (:everyone = TRUE OR u.received_by = :account)")
    long countReceived(long structure, boolean everyone, long account);

    /** A declaration with the names by which people know it. */
    @Introspected
    record Named(long id, LocalDate workedMonth, Declaration.State state, String employer, String contract, String lot, boolean undivided) {

        YearMonth month() {
            return YearMonth.from(workedMonth);
        }
    }

    @Query("SELECT d.id, d.worked_month, d.state, o.name AS employer, c.number AS contract, l.number AS lot, l.implicit AS undivided"
        + " FROM declaration d JOIN organisation o ON o.id = d.employer_id JOIN lot l ON l.id = d.lot_id JOIN contract c ON c.id = l.contract_id"
        + " WHERE d.structure_id = :structure AND d.id IN (:ids) ORDER BY d.worked_month, c.number, l.number, o.name")
    List<Named> named(long structure, Collection<Long> ids);

    /** What a declaration was before the first file that changed it. */
    @Introspected
    record Before(long declarationId, @Nullable String stateBefore, boolean zeroBefore, Instant recordedAt) {

        /** Of lines older than this table: taken for an answer, since an answer is never silenced by guess. */
        static final Before UNKNOWN = new Before(0, Declaration.State.SUBMITTED.name(), false, Instant.EPOCH);

        boolean answered() {
            return stateBefore != null && Declaration.State.valueOf(stateBefore).isAnswer();
        }
    }

    @Query("SELECT b.declaration_id, b.state_before, b.zero_before, b.recorded_at FROM declaration_import b WHERE b.structure_id = :structure"
        + " AND b.declaration_id IN (:ids) AND b.id = (SELECT MIN(f.id) FROM declaration_import f WHERE f.declaration_id = b.declaration_id)")
    List<Before> before(long structure, Collection<Long> ids);

    /** Lines, to be read and added; none is ever changed here. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface LineRows extends GenericRepository<HoursLine, Long> {

        List<HoursLine> saveAll(Iterable<HoursLine> lines);

        /** Every line of the hours a file speaks of, whoever wrote it, in the order they were written. */
        @Query("SELECT h.* FROM hours_line h WHERE h.structure_id = :structure AND EXISTS (SELECT 1 FROM hours_line u WHERE u.upload_id = :upload"
            + " AND u.placement_id = h.placement_id AND u.worked_month = h.worked_month AND u.activity = h.activity) ORDER BY h.id")
        List<HoursLine> around(long structure, long upload);

        /** Every line of some declarations, replaced or not, in the order they were written. */
        @Query("SELECT h.* FROM hours_line h WHERE h.structure_id = :structure AND h.declaration_id IN (:declarations) ORDER BY h.id")
        List<HoursLine> ofDeclarations(long structure, Collection<Long> declarations);
    }

    /** Declarations, moved back. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface DeclarationRows extends GenericRepository<Declaration, Long> {

        Declaration update(Declaration declaration);

        List<Declaration> findByStructureIdAndIdIn(long structureId, Collection<Long> ids);
    }
}
