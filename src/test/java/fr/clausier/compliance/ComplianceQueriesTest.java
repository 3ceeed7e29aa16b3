package fr.clausier.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Siret;
import fr.clausier.participant.EligibleGroup;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("h2-statistics")
class ComplianceQueriesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final ComplianceBook book = TestInstance.get(ComplianceBook.class);

    @Test
    void the_number_of_queries_does_not_grow_with_the_portfolio() throws SQLException {
        long small = queries(portfolio(1, 1));
        long large = queries(portfolio(3, 6));
        assertThat(small).isPositive().isLessThanOrEqualTo(30);
        assertThat(large).isEqualTo(small);
    }

    private static Portfolio portfolio(int contracts, int lots) {
        Portfolio portfolio = new Portfolio();
        long etti = portfolio.etti(TestInstance.siret());
        Siret holder = TestInstance.siret();
        for (int c = 0; c < contracts; c++) {
            Contract contract = portfolio.contract("2026-" + c, TestInstance.siret());
            for (int l = 0; l < lots; l++) {
                Lot lot = portfolio.lot(contract, Integer.toString(l), holder);
                portfolio.terms(lot, Map.of());
                long person = portfolio.person(EligibleGroup.RSA, LocalDate.of(2026, 1, 15), null);
                portfolio.declare(portfolio.place(person, etti, lot, EligibleGroup.RSA, LocalDate.of(2026, 2, 3)), MARCH, "100");
            }
        }
        return portfolio;
    }

    private long queries(Portfolio portfolio) throws SQLException {
        DataSource source = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class));
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_STATISTICS FALSE");
            statement.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
            statement.execute("SET QUERY_STATISTICS TRUE");
            assertThat(book.month(portfolio.scope, MARCH, Selection.ALL).statements()).isNotEmpty();
            try (ResultSet sum = statement.executeQuery("SELECT SUM(execution_count) FROM information_schema.query_statistics"
                + " WHERE sql_statement LIKE 'SELECT%FROM%'")) {
                sum.next();
                return sum.getLong(1);
            } finally {
                statement.execute("SET QUERY_STATISTICS FALSE");
            }
        }
    }
}
