package fr.clausier.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Keys that are counted up: the next number goes along, so that none is given twice, of a row deleted before the backup neither. */
final class Numbering {

    private Numbering() { }

    /** The number the next row would take; 0 for a table whose key is not counted up. */
    static long next(Connection connection, TableRows table) throws SQLException {
        if (!isCounted(connection, table)) {
            return 0;
        }
        boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        String sequence = h2 ? null : one(connection, "SELECT pg_get_serial_sequence('\"" + table.name() + "\"', 'id')");
        String next = h2 ? one(connection, "SELECT c.identity_base FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name = '" + table.name() + "' AND c.column_name = 'id'")
            : one(connection, "SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM " + sequence);
        String last = one(connection, "SELECT MAX(id) FROM \"" + table.name() + "\"");
        return Math.max(Long.parseLong(next), last == null ? 1 : Long.parseLong(last) + 1);
    }

    static void restart(Connection connection, TableRows table, long next) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE \"" + table.name() + "\" ALTER COLUMN id RESTART WITH " + next);
        }
    }

    private static boolean isCounted(Connection connection, TableRows table) throws SQLException {
        try (ResultSet column = connection.getMetaData().getColumns(null, "public", table.name(), "id")) {
            return column.next() && "YES".equals(column.getString("IS_AUTOINCREMENT"));
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
