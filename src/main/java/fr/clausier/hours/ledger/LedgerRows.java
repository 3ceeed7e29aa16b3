package fr.clausier.hours.ledger;

import fr.clausier.hours.Activity;
import fr.clausier.store.reach.Shared;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LedgerRows extends CrudRepository<HoursLine, Long> {

    /** The same reach as placements: all, one's contracts as a buyer, lots one holds, one's own people. */
    String VISIBLE = " (:reach = 'ALL' OR EXISTS (SELECT 1 FROM lot vl JOIN contract vc ON vc.id = vl.contract_id WHERE vl.id = d.lot_id AND " + Shared.VC + ") OR (:reach = 'BUYER' AND EXISTS (SELECT 1 FROM lot vl JOIN contract vc ON vc.id = vl.contract_id"
        + " WHERE vl.id = d.lot_id AND vc.buyer_id = :organisation))"
        + " OR (:reach = 'LINKED' AND (d.employer_id = :organisation OR EXISTS (SELECT 1 FROM lot_link vk"
        + " WHERE vk.lot_id = d.lot_id AND vk.organisation_id = :organisation AND vk.kind = 'HOLDER')))) ";

    /** Their ids are not asked for: files bring a hundred thousand. */
    @Query("INSERT INTO hours_line (structure_id, declaration_id, placement_id, worked_month, activity, hours, replaces_id, recorded_at, recorded_by,"
        + " upload_id, source_sheet, source_cell, withdrawal_id, source_corrected) VALUES (:structureId, :declarationId, :placementId, :month,"
        + " :activity, :hours, :replacesId, :recordedAt, :recordedBy, :uploadId, :sourceSheet, :sourceCell, :withdrawalId, :sourceCorrected)")
    void write(Collection<HoursLine> lines);

    @Query("SELECT h.id, h.declaration_id, d.state, h.placement_id, p.lot_id, p.employer_id, p.employer_kind, p.participant_id, p.modality,"
        + " p.contract_type, p.eligible_group, p.starts_on, p.planned_end, h.worked_month, h.activity, h.hours AS declared, h.replaces_id,"
        + " h.recorded_at, h.upload_id, u.file_name, h.source_sheet, h.source_cell"
        + " FROM hours_line h JOIN declaration d ON d.id = h.declaration_id JOIN placement p ON p.id = h.placement_id"
        + " JOIN lot l ON l.id = d.lot_id LEFT JOIN upload u ON u.id = h.upload_id"
        + " WHERE h.structure_id = :structure AND h.worked_month BETWEEN :first AND :last AND (:lot = 0 OR d.lot_id = :lot)"
        + " AND (:contract = 0 OR l.contract_id = :contract) AND (:drafts = TRUE OR d.state <> 'DRAFT')"
        + " AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id) AND" + VISIBLE
        + "ORDER BY h.worked_month, h.id")
    List<DeclaredLine> standing(long structure, String reach, long organisation, long contract, long lot, LocalDate first, LocalDate last,
        boolean drafts);

    /** Lines not replaced, of some placements. */
    @Query("SELECT h.* FROM hours_line h WHERE h.structure_id = :structure AND h.placement_id IN (:placements)"
        + " AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id)")
    List<HoursLine> standingOf(long structure, Collection<Long> placements);

    /** Standing hours of one person, on whatever lot. */
    @Introspected
    record PersonLine(long participant, long placement, LocalDate workedMonth, Activity activity, BigDecimal declared) {

        Entry.Key key() {
            return new Entry.Key(placement, YearMonth.from(workedMonth), activity);
        }
    }

    /** Lines not replaced, of some people between two months, on every lot. */
    @Query("SELECT p.participant_id AS participant, h.placement_id AS placement, h.worked_month, h.activity, h.hours AS declared"
        + " FROM hours_line h JOIN placement p ON p.id = h.placement_id WHERE h.structure_id = :structure AND p.participant_id IN (:people)"
        + " AND h.worked_month BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM hours_line r WHERE r.replaces_id = h.id)")
    List<PersonLine> ofPeople(long structure, Collection<Long> people, LocalDate first, LocalDate last);

    @Query("SELECT h.* FROM hours_line h WHERE h.structure_id = :structure AND h.placement_id = :placement ORDER BY h.worked_month, h.id")
    List<HoursLine> history(long structure, long placement);

    /** What employers declared. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface DeclarationRows extends CrudRepository<Declaration, Long> {

        List<Declaration> findByStructureIdAndLotIdIn(long structureId, Collection<Long> lotIds);

        /** Remembers what a declaration was before a file changed it, so that the file can be withdrawn. */
        @Query("INSERT INTO declaration_import (structure_id, upload_id, declaration_id, state_before, zero_before, recorded_at)"
            + " VALUES (:structure, :upload, :declaration, :state, :zero, :now)")
        void imported(long structure, long upload, long declaration, @Nullable String state, boolean zero, Instant now);

        Optional<Declaration> findByLotIdAndEmployerIdAndMonth(long lotId, long employerId, YearMonth month);

        @Query("SELECT d.* FROM declaration d WHERE d.id = :id AND d.structure_id = :structure AND" + VISIBLE)
        Optional<Declaration> visible(long id, long structure, String reach, long organisation);

        @Query("SELECT d.* FROM declaration d WHERE d.structure_id = :structure AND d.worked_month BETWEEN :first AND :last AND" + VISIBLE
            + "ORDER BY d.worked_month, d.id")
        List<Declaration> visible(long structure, String reach, long organisation, LocalDate first, LocalDate last);
    }

    /** Months locked. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface ClosedRows extends GenericRepository<ClosedMonth, Long> {

        ClosedMonth save(ClosedMonth month);

        void delete(ClosedMonth month);

        List<ClosedMonth> findByStructureId(long structureId);
    }
}
