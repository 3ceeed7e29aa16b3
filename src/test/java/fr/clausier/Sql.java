package fr.clausier;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What someone with the database in their hands could do, for tests of what is noticed then. */
public final class Sql {

    private Sql() { }

    /** Runs statements for good. */
    public static int run(String... statements) {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection()) {
            connection.setAutoCommit(true);
            return run(connection, statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements, looks at the result, and undoes them. */
    @SuppressWarnings("unchecked")
    public static <T> T tampered(Supplier<T> look, String... statements) {
        TransactionOperations<Connection> transactions = TestInstance.get(TransactionOperations.class);
        return transactions.executeWrite(status -> {
            status.setRollbackOnly();
            run(status.getConnection(), statements);
            return look.get();
        });
    }

    /** What reads one row. */
    public interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** The one row a query gives. */
    public static <T> T one(String query, Read<T> read) {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection();
             Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return read.from(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes rows for good, a thousand at once. @param values of a row, by its number from 0 */
    public static void fill(int count, String insert, IntFunction<Object[]> values) {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection();
             PreparedStatement statement = connection.prepareStatement(insert)) {
            connection.setAutoCommit(true);
            for (int i = 0; i < count; i++) {
                Object[] row = values.apply(i);
                for (int j = 0; j < row.length; j++) {
                    statement.setObject(j + 1, row[j]);
                }
                statement.addBatch();
                if (i % 1_000 == 999) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often something asks the embedded database, for tests tagged {@code h2-statistics}: nothing else may ask meanwhile. */
    public static long queries(Runnable asking) {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection();
             Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_STATISTICS FALSE");
            statement.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
            statement.execute("SET QUERY_STATISTICS TRUE");
            asking.run();
            try (ResultSet sum = statement.executeQuery("SELECT SUM(execution_count) FROM information_schema.query_statistics"
                + " WHERE sql_statement LIKE 'SELECT%FROM%'")) {
                sum.next();
                return sum.getLong(1);
            } finally {
                statement.execute("SET QUERY_STATISTICS FALSE");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int run(Connection connection, String... statements) {
        int rows = 0;
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                rows += statement.executeUpdate(each);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
