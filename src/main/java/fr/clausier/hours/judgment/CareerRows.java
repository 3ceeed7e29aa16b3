package fr.clausier.hours.judgment;

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

/** What is stored of suspensions and derogations in a structure, as facts for judging lines. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CareerRows extends GenericRepository<Placement, Long> {

    /** Days on which a placement was suspended, or for which a derogation holds. @param kind of the derogation; null for a suspension */
    @Introspected
    record Mark(long placement, @Nullable DerogationKind kind, LocalDate startsOn, @Nullable LocalDate endsOn) {

        boolean isSuspension() {
            return kind == null;
        }

        Period period() {
            return new Period(startsOn, endsOn);
        }
    }

    /** Those that were not withdrawn. */
    @Query("SELECT s.placement_id AS placement, CAST(NULL AS varchar(40)) AS kind, s.starts_on, s.ends_on FROM suspension s"
        + " WHERE s.structure_id = :structure AND s.withdrawn_at IS NULL UNION ALL"
        + " SELECT d.placement_id AS placement, d.kind, d.granted_on AS starts_on, d.valid_until AS ends_on FROM derogation d"
        + " WHERE d.structure_id = :structure AND d.withdrawn_at IS NULL")
    List<Mark> marks(long structure);
}
