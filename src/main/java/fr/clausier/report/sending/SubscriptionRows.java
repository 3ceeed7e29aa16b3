package fr.clausier.report.sending;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SubscriptionRows extends GenericRepository<Subscription, Long> {

    Subscription save(Subscription subscription);

    Subscription update(Subscription subscription);

    @Query("SELECT * FROM report_subscription WHERE structure_id = :structure AND removed_at IS NULL ORDER BY id")
    List<Subscription> standing(long structure);

    @Query("SELECT * FROM report_subscription WHERE structure_id = :structure AND id = :id AND removed_at IS NULL")
    Optional<Subscription> standing(long structure, long id);

    /** Removed ones too. */
    Optional<Subscription> findByIdAndStructureId(long id, long structureId);

    /** What became of each month. */
    @JdbcRepository(dialect = Dialect.POSTGRES)
    interface SendingRows extends GenericRepository<Sending, Long> {

        Sending save(Sending sending);

        Sending update(Sending sending);

        Optional<Sending> findByIdAndStructureId(long id, long structureId);

        List<Sending> findBySubscriptionIdAndMonthOrderBySeries(long subscriptionId, YearMonth month);

        @Query("SELECT * FROM report_sending WHERE structure_id = :structure AND subscription_id = :subscription"
            + " ORDER BY worked_month DESC, series DESC LIMIT 200")
        List<Sending> of(long structure, long subscription);

        @Query("SELECT * FROM report_sending WHERE structure_id = :structure AND subscription_id = :subscription"
            + " AND state IN ('PREPARING', 'HANDED', 'FAILED') ORDER BY id")
        List<Sending> unsettled(long structure, long subscription);

        @Query("SELECT * FROM report_sending WHERE structure_id = :structure AND state IN ('FAILED', 'GIVEN_UP', 'UNCERTAIN')"
            + " AND dismissed_at IS NULL ORDER BY id")
        List<Sending> troubles(long structure);
    }
}
