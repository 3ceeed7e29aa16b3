package fr.clausier.hours.judgment;

import fr.clausier.clause.ContractType;
import fr.clausier.hours.derogation.DerogationKind;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Period;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** What is stored of people's hires, suspensions and derogations in a structure, as facts for judging lines. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CareerRows extends GenericRepository<Placement, Long> {

    /** One hire of a person. */
    @Introspected
    record Hire(long placement, long participant, long lot, long buyer, long employer, ContractType contractType, LocalDate startsOn) { }

    /** Days on which a placement was suspended. */
    @Introspected
    record SuspendedDays(long placement, LocalDate startsOn, LocalDate endsOn) {

        Period period() {
            return new Period(startsOn, endsOn);
        }
    }

    /** A derogation that was not withdrawn. */
    @Introspected
    record Granted(long placement, DerogationKind kind, LocalDate grantedOn, @Nullable LocalDate validUntil) {

        Period period() {
            return new Period(grantedOn, validUntil);
        }
    }

    @Query("SELECT p.id AS placement, p.participant_id AS participant, p.lot_id AS lot, c.buyer_id AS buyer, p.employer_id AS employer,"
        + " p.contract_type, p.starts_on FROM placement p JOIN lot l ON l.id = p.lot_id JOIN contract c ON c.id = l.contract_id"
        + " WHERE p.structure_id = :structure")
    List<Hire> hires(long structure);

    @Query("SELECT s.placement_id AS placement, s.starts_on, s.ends_on FROM suspension s WHERE s.structure_id = :structure"
        + " AND s.withdrawn_at IS NULL")
    List<SuspendedDays> suspensions(long structure);

    @Query("SELECT d.placement_id AS placement, d.kind, d.granted_on, d.valid_until FROM derogation d WHERE d.structure_id = :structure"
        + " AND d.withdrawn_at IS NULL")
    List<Granted> derogations(long structure);
}
