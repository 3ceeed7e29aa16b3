package fr.clausier.house;

import fr.clausier.Sql;
import fr.clausier.TestInstance;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Whose a row is, told by its number alone: each portfolio, and each table in it, counts from a number of its own. */
enum Whose {
    OWN, BESIDE, AWAY, LATER;

    private static final long APART = 100_000_000;
    private static final long PER_TABLE = 100_000;
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z+/=-])[1-4][0-9]{8}(?![0-9A-Za-z+/=-])|(?<=/)[1-4][0-9]{8}(?=[/?\"])");

    /** Makes what is recorded from now on theirs. */
    void begins() {
        List<String> tables = tables();
        for (int i = 0; i < tables.size(); i++) {
            Sql.run("ALTER TABLE " + tables.get(i) + " ALTER COLUMN id RESTART WITH " + (least() + i * PER_TABLE));
        }
    }

    boolean owns(long id) {
        return id >= least() && id < least() + APART;
    }

    /** Numbers of theirs that a text names. */
    List<Long> namedIn(String text) {
        List<Long> found = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            long id = Long.parseLong(matcher.group());
            if (owns(id)) {
                found.add(id);
            }
        }
        return found;
    }

    /** The first row they have of a table. @param where a condition more, or empty */
    Optional<Long> first(String table, String where) {
        String sql = "SELECT MIN(id) FROM " + table + " WHERE id >= " + least() + " AND id < " + (least() + APART) + (where.isEmpty() ? "" : " AND " + where);
        return Optional.ofNullable(rows(sql).get(0).get(0)).map(id -> ((Number) id).longValue());
    }

    static Optional<Whose> of(long id) {
        return List.of(values()).stream().filter(each -> each.owns(id)).findFirst();
    }

    /** The table a number is of. */
    static String table(long id) {
        return tables().get((int) (id % APART / PER_TABLE));
    }

    /** Everything they have, row by row, but what changes by being looked at. */
    Map<String, List<List<Object>>> everything() {
        Map<String, List<List<Object>>> all = new TreeMap<>();
        for (String table : tables()) {
            all.put(table, rows("SELECT * FROM " + table + " WHERE id >= " + least() + " AND id < " + (least() + APART) + " ORDER BY id"));
        }
        return all;
    }

    private long least() {
        return (ordinal() + 1) * APART;
    }

    private static List<String> tables;

    /** Tables whose rows are numbered by the database; the journal has an order of its own. */
    static synchronized List<String> tables() {
        if (tables == null) {
            tables = rows("SELECT table_name FROM information_schema.columns WHERE column_name = 'id' AND is_identity = 'YES' AND table_name <> 'journal_entry'"
                + " ORDER BY table_name").stream().map(row -> row.get(0).toString()).toList();
        }
        return tables;
    }

    static List<List<Object>> rows(String sql) {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection();
             Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    Object value = result.getObject(i);
                    row.add(value == null || value instanceof Number ? value : result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
