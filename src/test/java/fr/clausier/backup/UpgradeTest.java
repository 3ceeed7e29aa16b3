package fr.clausier.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bases that earlier versions wrote, kept in src/test/resources/upgrades, become bases of this one; or stay what they were. */
@org.junit.jupiter.api.Tag("once")
class UpgradeTest {

    /** Columns a later migration replaces by others, each with its test elsewhere. */
    private static final List<String> MOVED = List.of();

    @TempDir
    private Path folder;

    /** A base as that version left it. */
    static Base written(Path folder, String version) throws Exception {
        Base base = new Base("jdbc:h2:file:" + folder.resolve("v" + version) + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH", "sa", "");
        Path script = folder.resolve("script.sql");
        try (InputStream in = new GZIPInputStream(UpgradeTest.class.getResourceAsStream("/upgrades/V" + version + ".sql.gz")); OutputStream out = Files.newOutputStream(script)) {
            in.transferTo(out);
        }
        try (Connection connection = base.connect(); Statement statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM '" + script + "'");
        }
        return base;
    }

    @ParameterizedTest
    @ValueSource(strings = {"020", "033", "037", "049"})
    void a_base_of_an_earlier_version_keeps_every_value_and_its_journal_holds(String version) throws Exception {
        Base base = written(folder, version);
        Map<String, List<String>> before = columns(base, null);
        Upgrade.run(base);
        Map<String, List<String>> after = columns(base, before);
        before.keySet().removeIf(column -> !after.containsKey(column));
        assertThat(before).hasSizeGreaterThan(150).containsKeys("journal_entry.hash", "contract.number", "organisation.name", "account.email");
        assertThat(after).isEqualTo(before);
        try (Connection connection = base.connect()) {
            assertThat(new LoadedJournal(connection).check(manifest(connection), null)).isFalse();
        }
        assertThat(base.migrations(null).info().pending()).isEmpty();
    }

    static Manifest manifest(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT seq, hash FROM journal_head")) {
            row.next();
            assertThat(row.getLong(1)).isPositive();
            return new Manifest("", "", row.getLong(1), row.getString(2), List.of(), List.of());
        }
    }

    @Test
    void an_upgrade_that_fails_leaves_the_base_as_it_was() throws Exception {
        Base base = written(folder, "049");
        Map<String, List<String>> before = columns(base, null);
        Path broken = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(broken.resolve("V998__half_of_it.sql"), "CREATE TABLE half_done (id bigint PRIMARY KEY);\nUPDATE contract SET number = 'gone';\nDROP TABLE journal_entry;\n");
        Files.writeString(broken.resolve("V999__and_then_wrong.sql"), "SELECT * FROM there_is_no_such_table;\n");
        assertThatThrownBy(() -> Upgrade.run(base, "filesystem:" + broken)).isInstanceOf(Upgrade.Failed.class).hasMessageContaining("as it was before");
        assertThat(columns(base, null)).isEqualTo(before);
        Files.delete(broken.resolve("V998__half_of_it.sql"));
        Files.delete(broken.resolve("V999__and_then_wrong.sql"));
        Upgrade.run(base, "filesystem:" + broken);
        assertThat(base.migrations(null).info().pending()).isEmpty();
    }

    /** The values of each column in the order of the key; of those asked, and of all tables but what the upgrade itself writes. */
    static Map<String, List<String>> columns(Base base, Map<String, List<String>> asked) throws Exception {
        Map<String, List<String>> values = new TreeMap<>();
        try (Connection connection = base.connect()) {
            for (TableRows table : TableRows.of(connection)) {
                for (Column column : table.columns()) {
                    String name = table.name() + "." + column.name();
                    if (!MOVED.contains(name) && (asked == null || asked.containsKey(name))) {
                        values.put(name, digests(connection, table, column));
                    }
                }
            }
        }
        return values;
    }

    private static List<String> digests(Connection connection, TableRows table, Column column) throws Exception {
        List<String> digests = new ArrayList<>();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        TableRows alone = new TableRows(table.name(), table.key().stream().map(key -> table.columns().stream().filter(each -> each.name().equals(key)).findFirst().orElseThrow()).toList(), table.key());
        List<Column> both = new ArrayList<>(alone.columns());
        both.add(column);
        long rows = new TableRows(table.name(), both, table.key()).write(connection, new DigestOutputStream(OutputStream.nullOutputStream(), sha));
        digests.add(rows + " rows " + HexFormat.of().formatHex(sha.digest()));
        return digests;
    }
}
