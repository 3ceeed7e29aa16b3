package fr.clausier.web;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsDraft;
import fr.clausier.compliance.StatusRule.Standing;
import fr.clausier.compliance.standing.Closings;
import fr.clausier.compliance.standing.StandingDraft;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What has ended on the small portfolio: a clause that is closed, and work of the server that was cancelled. */
record SampleEnds(long lot, long job) {

    private static final long JOB = 78_001;

    static SampleEnds in(ApplicationContext context, SamplePortfolio sample) throws SQLException {
        Scope scope = Scope.facilitator(new Actor(sample.facilitator().id()), sample.contract().structureId());
        long lot = context.getBean(Lots.class).add(scope, sample.contract().id(), LotDraft.read(Fields.of(Map.of("number", "7", "title", "Clôtures et portails")))).get().id();
        context.getBean(Clauses.class).record(scope, lot, TermsDraft.read(Fields.of(Map.of("startsOn", "2030-01-01", "endsOn", "2030-12-31", "modalities",
            List.of("DIRECT_HIRE"), "groups", "RSA", "formula", "FIXED", "fixedHours", "300")))).get();
        context.getBean(Closings.class).decide(scope, lot, new StandingDraft(Standing.CLOSED, LocalDate.of(2026, 1, 5), "Marché résilié")).get();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class)).getConnection(); Statement made = connection.createStatement()) {
            connection.setAutoCommit(true);
            made.executeUpdate("INSERT INTO job (id, structure_id, account, kind, label, state, percent, node, started_at, beat_at) VALUES (" + JOB + ", " + scope.structure()
                + ", " + sample.facilitator().id() + ", 'HOURS_PREVIEW', 'heures.csv', 'CANCELLED', 40, 'essai', TIMESTAMP '2026-04-09 10:00:00', TIMESTAMP '2026-04-09 10:00:00')");
        }
        return new SampleEnds(lot, JOB);
    }

    /** Addresses of a facilitator. */
    List<String> pages() {
        return List.of("/lots/" + lot + "/certificate", "/lots/" + lot + "/closing", "/jobs/" + job);
    }
}
