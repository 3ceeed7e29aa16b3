package fr.clausier.report.closing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.compliance.closing.ClosingDraft;
import fr.clausier.compliance.closing.Finding;
import fr.clausier.compliance.closing.MonthClosings;
import fr.clausier.compliance.closing.MonthState;
import fr.clausier.contract.Contract;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.report.compliance.MonthlyComplianceReport;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A month of 10,000 lines on 100 lots, closed and drawn again, written straight into the tables. */
class ClosingSizeTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final int LOTS = 100;
    private static final int LINES = 10_000;
    private static final int START = 60_000_000;
    /** On a busy machine; what a free one takes is told in the log of the test. */
    private static final Duration AMPLE = Duration.ofSeconds(60);

    private final Scope scope = TestInstance.freshFacilitator();
    private final MonthClosings closings = TestInstance.get(MonthClosings.class);
    private final StringBuilder told = new StringBuilder();

    @Test
    void ten_thousand_lines_are_closed_and_drawn_again_in_seconds() throws SQLException {
        Contract contract = LotExample.contract(scope, "2026-GRAND");
        fill(contract.id(), contract.buyerId());
        Set<String> seen = closings.review(scope, MARCH).findings().stream().map(Finding::token).collect(Collectors.toSet());
        MonthState closed = timed("close", () -> closings.close(scope, MARCH, new ClosingDraft(seen)).get());
        assertThat(closed.locked()).isTrue();
        assertThat(closed.newest().orElseThrow().sizeBytes()).isLessThan(5_000_000L);
        timed("read", () -> closings.book(scope, MARCH, null, Selection.ALL).orElseThrow());
        byte[] workbook = timed("draw", () -> TestInstance.get(MonthlyComplianceReport.class).of(scope, MARCH, Selection.ALL,
            TestInstance.get(Texts.class).in(Language.FR)).content());
        assertThat(workbook.length).isGreaterThan(100_000);
        System.out.println("ClosingSizeTest " + LINES + " lines:" + told + " kept " + closed.newest().orElseThrow().sizeBytes() + " bytes");
    }

    private <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T value = work.get();
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        told.append(' ').append(what).append(' ').append(spent.toMillis()).append(" ms,");
        assertThat(spent).as(what).isLessThan(AMPLE);
        return value;
    }

    private void fill(long contract, long employer) throws SQLException {
        long s = scope.structure();
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection()) {
            rows(connection, LOTS, "INSERT INTO lot (id, structure_id, contract_id, number, title, grouping, implicit, version)"
                + " VALUES (?, ?, ?, ?, 'Lot', 'NONE', FALSE, 0)", i -> new Object[] {id(i), s, contract, "L" + i});
            rows(connection, LOTS, "INSERT INTO clause (id, structure_id, lot_id) VALUES (?, ?, ?)", i -> new Object[] {id(i), s, id(i)});
            rows(connection, LOTS, "INSERT INTO clause_terms (id, structure_id, clause_id, version, recorded_at, recorded_by, document)"
                + " VALUES (?, ?, ?, 1, TIMESTAMP '2026-01-01 00:00:00', 0, '{\"modalities\":\"DIRECT_HIRE\",\"groups\":\"RSA\","
                + "\"startsOn\":\"2026-01-01\",\"endsOn\":\"2026-12-31\",\"formula\":\"FIXED\",\"fixedHours\":\"50000\"}')",
                i -> new Object[] {id(i), s, id(i)});
            rows(connection, LOTS, "INSERT INTO declaration (id, structure_id, lot_id, employer_id, worked_month, state, zero, declared_by,"
                + " declared_at, version) VALUES (?, ?, ?, ?, DATE '2026-03-01', 'SUBMITTED', FALSE, 0, TIMESTAMP '2026-04-01 00:00:00', 0)",
                i -> new Object[] {id(i), s, id(i), employer});
            rows(connection, LINES, "INSERT INTO participant (id, structure_id, reference, person_key_id, identity_enc, identity_index, name_index,"
                + " sex, version) VALUES (?, ?, ?, ?, 'x', ?, 'x', 'F', 0)", i -> new Object[] {id(i), s, "G" + i, id(i), "G" + i});
            rows(connection, LINES, "INSERT INTO proof (structure_id, participant_id, eligible_group, document, dated, seen_on, seen_by)"
                + " VALUES (?, ?, 'RSA', 'Attestation', DATE '2026-01-15', DATE '2026-01-20', 0)", i -> new Object[] {s, id(i)});
            rows(connection, LINES, "INSERT INTO placement (id, structure_id, participant_id, employer_id, employer_kind, lot_id, modality,"
                + " contract_type, eligible_group, starts_on, version) VALUES (?, ?, ?, ?, 'COMPANY', ?, 'DIRECT_HIRE', 'CDD', 'RSA', ?, 0)",
                i -> new Object[] {id(i), s, id(i), employer, id(i % LOTS), LocalDate.of(2026, 2, 3)});
            rows(connection, LINES, "INSERT INTO hours_line (structure_id, declaration_id, placement_id, worked_month, activity, hours, recorded_at,"
                + " recorded_by) VALUES (?, ?, ?, DATE '2026-03-01', 'WORK', ?, TIMESTAMP '2026-04-01 00:00:00', 0)",
                i -> new Object[] {s, id(i % LOTS), id(i), 50 + i % 100});
        }
    }

    private static long id(int i) {
        return START + i;
    }

    private static void rows(Connection connection, int count, String sql, IntFunction<Object[]> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < count; i++) {
                Object[] row = values.apply(i);
                for (int j = 0; j < row.length; j++) {
                    statement.setObject(j + 1, row[j]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
