package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Scope;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A month of 300 lots and 3,000 lines, written straight into the tables. */
class PortfolioSizeTest {

    private static final int LOTS = 300;
    private static final int LINES_OF_A_LOT = 10;
    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final int START = 50_000_000;

    private final Portfolio portfolio = new Portfolio();
    private final Scope scope = portfolio.scope;

    @Test
    void a_month_of_three_hundred_lots_is_computed_in_seconds_even_on_a_busy_machine() throws SQLException {
        Contract contract = portfolio.contract("2026-300", TestInstance.siret());
        long etti = portfolio.etti(TestInstance.siret());
        fill(contract.id(), etti);
        long start = System.nanoTime();
        MonthBook book = TestInstance.get(ComplianceBook.class).month(scope, YearMonth.of(2026, 3), Selection.ALL);
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        assertThat(book.statements()).hasSize(LOTS);
        assertThat(book.linesOfMonth()).hasSize(LOTS * LINES_OF_A_LOT);
        assertThat(book.totals().tally().counted()).isEqualTo(Hours.of(100L * LOTS * LINES_OF_A_LOT));
        assertThat(spent).as("month of %d lots", LOTS).isLessThan(AMPLE);
    }

    private void fill(long contract, long etti) throws SQLException {
        long s = scope.structure();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection()) {
            rows(connection, LOTS, "INSERT INTO lot (id, structure_id, contract_id, number, title, grouping, implicit, version)"
                + " VALUES (?, ?, ?, ?, 'Lot', 'NONE', FALSE, 0)", i -> new Object[] {id(i), s, contract, "L" + i});
            rows(connection, LOTS, "INSERT INTO clause (id, structure_id, lot_id) VALUES (?, ?, ?)", i -> new Object[] {id(i), s, id(i)});
            rows(connection, LOTS, "INSERT INTO clause_terms (id, structure_id, clause_id, version, recorded_at, recorded_by, document)"
                + " VALUES (?, ?, ?, 1, TIMESTAMP '2026-01-01 00:00:00', 0, '{\"modalities\":\"LABOUR_SUPPLY\",\"groups\":\"RSA\","
                + "\"startsOn\":\"2026-01-01\",\"endsOn\":\"2026-12-31\",\"formula\":\"FIXED\",\"fixedHours\":\"5000\"}')",
                i -> new Object[] {id(i), s, id(i)});
            rows(connection, LOTS, "INSERT INTO declaration (id, structure_id, lot_id, employer_id, worked_month, state, zero, declared_by,"
                + " declared_at, version) VALUES (?, ?, ?, ?, DATE '2026-03-01', 'SUBMITTED', FALSE, 0, TIMESTAMP '2026-04-01 00:00:00', 0)",
                i -> new Object[] {id(i), s, id(i), etti});
            people(connection, s, etti);
        }
    }

    private static void people(Connection connection, long structure, long etti) throws SQLException {
        int all = LOTS * LINES_OF_A_LOT;
        rows(connection, all, "INSERT INTO participant (id, structure_id, reference, person_key_id, identity_enc, identity_index, name_index,"
            + " sex, version) VALUES (?, ?, ?, ?, 'x', ?, 'x', 'F', 0)", i -> new Object[] {id(i), structure, "T" + i, id(i), "T" + i});
        rows(connection, all, "INSERT INTO proof (structure_id, participant_id, eligible_group, document, dated, seen_on, seen_by)"
            + " VALUES (?, ?, 'RSA', 'Attestation', DATE '2026-01-15', DATE '2026-01-20', 0)", i -> new Object[] {structure, id(i)});
        rows(connection, all, "INSERT INTO placement (id, structure_id, participant_id, employer_id, employer_kind, lot_id, modality,"
            + " contract_type, eligible_group, starts_on, version) VALUES (?, ?, ?, ?, 'ETTI', ?, 'LABOUR_SUPPLY', 'MISSION', 'RSA', ?, 0)",
            i -> new Object[] {id(i), structure, id(i), etti, id(i % LOTS), LocalDate.of(2026, 2, 3)});
        rows(connection, all, "INSERT INTO hours_line (structure_id, declaration_id, placement_id, worked_month, activity, hours, recorded_at,"
            + " recorded_by) VALUES (?, ?, ?, DATE '2026-03-01', 'WORK', 100, TIMESTAMP '2026-04-01 00:00:00', 0)",
            i -> new Object[] {structure, id(i % LOTS), id(i)});
    }

    private static long id(int i) {
        return START + i;
    }

    private static void rows(Connection connection, int count, String sql, IntFunction<Object[]> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < count; i++) {
                Object[] row = values.apply(i);
                for (int c = 0; c < row.length; c++) {
                    statement.setObject(c + 1, row[c]);
                }
                statement.addBatch();
            }
            assertThat(statement.executeBatch()).doesNotContain(Statement.EXECUTE_FAILED);
        }
    }
}
