package fr.clausier.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clausier.TestInstance;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The schema as the migrations leave it on an empty database, whichever database the tests run on. */
class SchemaTest {

    /** Tables that belong to the instance and not to a structure, each with why. */
    private static final Map<String, String> OF_NOBODY = new TreeMap<>(Map.ofEntries(
        Map.entry("facilitator_structure", "is the owner itself"),
        Map.entry("account", "a person may hold roles in several structures"),
        Map.entry("account_role", "says in which structure; an administrator's in none"),
        Map.entry("one_time_link", "opens an account"),
        Map.entry("session", "belongs to an account"),
        Map.entry("provider_identity", "belongs to an account"),
        Map.entry("sign_in_attempt", "counts before anyone is known"),
        Map.entry("person_key", "reached only through what it seals"),
        Map.entry("key_fingerprint", "one row: the key of this database"),
        Map.entry("journal_head", "one row: the end of the one chain"),
        Map.entry("decp_field", "a column of its record")));

    static {
        OF_NOBODY.put("journal_signed_head", "signs the one chain");
        OF_NOBODY.put("api_token", "belongs to an account");
        OF_NOBODY.put("second_factor", "belongs to an account");
        OF_NOBODY.put("recovery_code", "belongs to an account");
    }

    @Test
    void every_table_says_which_structure_it_belongs_to_and_never_leaves_it_out() throws SQLException {
        Map<String, Integer> nullable = new TreeMap<>();
        Set<String> tables = tables();
        try (Connection connection = connection(); ResultSet rows = connection.getMetaData().getColumns(null, null, "%", "structure_id")) {
            while (rows.next()) {
                nullable.put(rows.getString("TABLE_NAME"), rows.getInt("NULLABLE"));
            }
        }
        assertThat(tables).hasSizeGreaterThan(20).containsAll(OF_NOBODY.keySet());
        tables.removeAll(OF_NOBODY.keySet());
        assertThat(nullable.keySet()).containsAll(tables);
        assertThat(tables).allSatisfy(table -> assertThat(nullable.get(table)).as(table).isEqualTo(DatabaseMetaData.columnNoNulls));
    }

    @Test
    void every_table_has_a_key() throws SQLException {
        Set<String> without = new TreeSet<>();
        try (Connection connection = connection()) {
            for (String table : tables()) {
                try (ResultSet key = connection.getMetaData().getPrimaryKeys(null, null, table)) {
                    if (!key.next()) {
                        without.add(table);
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    /** Deleting what others rest on must fail: nothing here ever disappears by itself. */
    @Test
    void no_reference_deletes_in_cascade() throws SQLException {
        Set<String> cascading = new TreeSet<>();
        try (Connection connection = connection()) {
            for (String table : tables()) {
                try (ResultSet keys = connection.getMetaData().getImportedKeys(null, null, table)) {
                    while (keys.next()) {
                        if (keys.getInt("DELETE_RULE") == DatabaseMetaData.importedKeyCascade) {
                            cascading.add(table + "." + keys.getString("FKCOLUMN_NAME"));
                        }
                    }
                }
            }
        }
        assertThat(cascading).isEmpty();
    }

    @Test
    void no_figure_is_kept_in_binary_floating_point() throws SQLException {
        Set<String> inexact = new TreeSet<>();
        try (Connection connection = connection(); ResultSet rows = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (rows.next()) {
                boolean ours = tables().contains(rows.getString("TABLE_NAME"));
                if (ours && Set.of(java.sql.Types.DOUBLE, java.sql.Types.FLOAT, java.sql.Types.REAL).contains(rows.getInt("DATA_TYPE"))) {
                    inexact.add(rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME"));
                }
            }
        }
        assertThat(inexact).isEmpty();
    }

    @Test
    void migrations_have_each_a_number_of_their_own_and_say_what_they_do() {
        List<Integer> numbers = new ArrayList<>();
        for (Path file : Sources.files(Path.of("src", "main", "resources", "db", "migration"), ".sql")) {
            assertThat(file.getFileName().toString()).matches("V[0-9]{3}__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
            numbers.add(Integer.parseInt(file.getFileName().toString().substring(1, 4)));
        }
        assertThat(numbers).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    private static Set<String> tables() throws SQLException {
        Set<String> found = new HashSet<>();
        try (Connection connection = connection();
             ResultSet rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                found.add(rows.getString("TABLE_NAME"));
            }
        }
        found.remove("flyway_schema_history");
        return found;
    }

    private static Connection connection() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(TestInstance.get(DataSource.class)).getConnection();
    }
}
