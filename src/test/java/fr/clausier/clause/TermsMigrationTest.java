package fr.clausier.clause;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.clause.fit.FitChanges;
import fr.clausier.clause.formula.LabourShare;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import fr.clausier.participant.EligibleGroup;
import fr.clausier.store.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Terms typed under the first schema read the same after the columns became one document. */
class TermsMigrationTest {

    private static final String NOTE = "Article 12 : « clause »\n\tdite \"sociale\" \\ suite";

    private static void before(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET REFERENTIAL_INTEGRITY FALSE");
            sql.execute("INSERT INTO clause (id, structure_id, lot_id) VALUES (1, 1, 1)");
            String columns = "INSERT INTO clause_terms (structure_id, clause_id, version, effective_from, recorded_at, recorded_by, legal_basis,"
                + " modalities, eligible_groups, starts_on, ends_on, cadence, due_day, monthly_ceiling, training_counts, fit_changes, formula,"
                + " fixed_hours, base_amount, labour_share, insertion_rate, hourly_cost, note) VALUES (1, 1, ";
            sql.execute(columns + "1, DATE '2026-01-01', TIMESTAMP '2026-01-01 08:00:00', 7, 'CONDITION', 'DIRECT_HIRE', 'RSA', DATE '2026-01-01',"
                + " DATE '2026-12-31', 'MONTHLY', 15, 220, FALSE, '', 'FIXED', 300.5, NULL, NULL, NULL, NULL, NULL)");
            sql.execute(columns + "2, DATE '2026-03-01', TIMESTAMP '2026-01-01 08:00:00', 7, 'RESERVED_SIAE', 'DIRECT_HIRE,LABOUR_SUPPLY', 'RSA,DELD',"
                + " DATE '2026-01-01', DATE '2027-02-28', 'QUARTERLY', 31, 151.67, TRUE, 'AI:LABOUR_SUPPLY:CDD=yes;EITI:SUBCONTRACTING=yes',"
                + " 'LABOUR_SHARE', NULL, 1000000.55, 50, 7.25, 30.5, '" + NOTE + "')");
        }
    }

    private static Terms read(Connection connection, int version) throws SQLException, Json.Malformed {
        try (Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery("SELECT document FROM clause_terms WHERE version = " + version)) {
            found.next();
            Fields fields = Fields.of(Json.object(found.getString(1).getBytes(StandardCharsets.UTF_8)));
            TermsDraft draft = TermsDraft.read(fields);
            assertThat(fields.problems()).isEmpty();
            return draft.version(version, Instant.EPOCH);
        }
    }

    @Test
    void terms_of_the_first_schema_read_the_same(@TempDir Path folder) throws SQLException, Json.Malformed {
        String address = "jdbc:h2:file:" + folder.resolve("before") + ";DB_CLOSE_DELAY=-1";
        Flyway.configure().dataSource(address, "sa", "").locations("classpath:db/migration").target("10").load().migrate();
        try (Connection connection = DriverManager.getConnection(address, "sa", "")) {
            before(connection);
            Flyway.configure().dataSource(address, "sa", "").locations("classpath:db/migration").load().migrate();
            Terms first = read(connection, 1);
            assertThat(first.target().formula()).isEqualTo(new fr.clausier.clause.formula.FixedHours(Hours.of("300.50")));
            assertThat(first.what().training().counts()).isFalse();
            assertThat(first.note()).isNull();
            Terms second = read(connection, 2);
            assertThat(second.effectiveFrom()).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(second.window().to()).isEqualTo(LocalDate.of(2027, 2, 28));
            assertThat(second.legalBasis()).isEqualTo(LegalBasis.RESERVED_SIAE);
            assertThat(second.who().groups()).isEqualTo(Set.of(EligibleGroup.RSA, EligibleGroup.DELD));
            assertThat(second.how().modalities()).isEqualTo(Set.of(Modality.DIRECT_HIRE, Modality.LABOUR_SUPPLY));
            assertThat(second.how().fit()).isEqualTo(FitChanges.of("AI:LABOUR_SUPPLY:CDD=yes;EITI:SUBCONTRACTING=yes"));
            assertThat(second.when().cadence()).isEqualTo(Cadence.QUARTERLY);
            assertThat(second.when().dueDay()).isEqualTo(31);
            assertThat(second.what().monthlyCeiling()).isEqualTo(Hours.of("151.67"));
            assertThat(second.what().training().counts()).isTrue();
            assertThat(second.target().formula()).isEqualTo(new LabourShare(Money.of("1000000.55"), Percent.of("50"), Percent.of("7.25"), Money.of("30.5")));
            assertThat(second.note()).isEqualTo(NOTE);
        }
    }
}
