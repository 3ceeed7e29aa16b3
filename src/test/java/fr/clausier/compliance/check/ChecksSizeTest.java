package fr.clausier.compliance.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** People placed by one employer on two lots each, over a year, written straight into the tables. */
class ChecksSizeTest {

    private static final int LOTS = 60;
    private static final int PEOPLE = 1_000;
    private static final int MONTHS = 12;
    /** One person in so many said the same hours on both lots in each month. */
    private static final int ONE_IN = 100;
    private static final int START = 70_000_000;
    private static final Duration AMPLE = Duration.ofSeconds(10);

    private final Scope scope = TestInstance.freshFacilitator();
    private final Contract contract = LotExample.contract(scope, "2026-TAILLE");

    @Test
    void hours_said_twice_among_tens_of_thousands_of_lines_are_found_in_seconds_even_on_a_busy_machine() throws SQLException {
        fill(TestInstance.get(Organisations.class).named(scope, TestInstance.siret(), "Intérim d’essai", null).id());
        Checks checks = TestInstance.get(Checks.class);
        long start = System.nanoTime();
        assertThat(checks.book(scope, CheckFilter.ALL).findings()).hasSize(PEOPLE / ONE_IN * MONTHS);
        long middle = System.nanoTime();
        assertThat(checks.count(scope, contract.id())).isEqualTo(PEOPLE / ONE_IN * MONTHS);
        Duration whole = Duration.ofNanos(middle - start);
        Duration one = Duration.ofNanos(System.nanoTime() - middle);
        assertThat(whole).as("all of %d lines", 2 * PEOPLE * MONTHS).isLessThan(AMPLE);
        assertThat(one).as("one contract").isLessThan(AMPLE);
    }

    private void fill(long employer) throws SQLException {
        long s = scope.structure();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection()) {
            rows(connection, LOTS, "INSERT INTO lot (id, structure_id, contract_id, number, title, grouping, implicit, version)"
                + " VALUES (?, ?, ?, ?, 'Lot', 'NONE', FALSE, 0)", i -> new Object[] {id(i), s, contract.id(), "L" + i});
            rows(connection, LOTS * MONTHS, "INSERT INTO declaration (id, structure_id, lot_id, employer_id, worked_month, state, zero,"
                + " declared_by, declared_at, version) VALUES (?, ?, ?, ?, ?, 'SUBMITTED', FALSE, 0, TIMESTAMP '2026-04-01 00:00:00', 0)",
                i -> new Object[] {id(i), s, id(i / MONTHS), employer, month(i % MONTHS)});
            rows(connection, PEOPLE, "INSERT INTO participant (id, structure_id, reference, person_key_id, identity_enc, identity_index,"
                + " name_index, sex, version) VALUES (?, ?, ?, ?, 'x', ?, 'x', 'F', 0)", i -> new Object[] {id(i), s, "D" + i, id(i), "D" + i});
            rows(connection, 2 * PEOPLE, "INSERT INTO placement (id, structure_id, participant_id, employer_id, employer_kind, lot_id, modality,"
                + " contract_type, eligible_group, starts_on, version) VALUES (?, ?, ?, ?, 'ETTI', ?, 'LABOUR_SUPPLY', 'MISSION', 'RSA',"
                + " DATE '2025-01-01', 0)", i -> new Object[] {id(i), s, id(i / 2), employer, id(lot(i))});
            rows(connection, 2 * PEOPLE * MONTHS, "INSERT INTO hours_line (structure_id, declaration_id, placement_id, worked_month, activity,"
                + " hours, recorded_at, recorded_by) VALUES (?, ?, ?, ?, 'WORK', ?, TIMESTAMP '2026-04-01 00:00:00', 0)",
                i -> new Object[] {s, id(lot(i / MONTHS) * MONTHS + i % MONTHS), id(i / MONTHS), month(i % MONTHS), hours(i / MONTHS)});
        }
    }

    /** Two lots side by side for the two placements of a person. */
    private static int lot(int placement) {
        return (placement / 2 + placement % 2) % LOTS;
    }

    private static BigDecimal hours(int placement) {
        boolean same = placement / 2 % ONE_IN == 0;
        return new BigDecimal(same || placement % 2 == 0 ? "70.00" : "35.00");
    }

    private static Date month(int index) {
        return Date.valueOf(LocalDate.of(2025, 1, 1).plusMonths(index));
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
                if (i % 5_000 == 4_999) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
