package fr.clausier.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.backup.Restoring.Refused;
import fr.clausier.backup.Restoring.Refused.Why;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PostgreSQL takes the place of the embedded database and gives it back; bases of earlier versions become bases of this one there too. */
@Tag("once")
class PostgresBaseTest {

    private static EmbeddedPostgres postgres;
    private static int bases;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    /** Settings of a server on a new, empty database. */
    private Map<String, Object> empty() throws Exception {
        String name = "base" + bases++;
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return Map.of("clausier.data", folder.resolve(name).toString(), "datasources.default.url", postgres.getJdbcUrl("postgres", name), "datasources.default.username", "postgres",
            "datasources.default.password", "postgres");
    }

    @Test
    void a_backup_of_the_embedded_database_is_a_base_on_postgresql_row_for_row_once() throws Exception {
        LotExample.contract(TestInstance.freshFacilitator(), "2026-VERS-PG");
        Path file = folder.resolve("backup.zip");
        BackupCycles.take(file, true);
        Map<String, Object> there = empty();
        Restoring.Restored done = Restoring.at(there).restore(file, null);
        assertThat(done.isSealChecked()).isTrue();
        try (ZipFile zip = new ZipFile(file.toFile()); Connection connection = Base.of(there).connect()) {
            Manifest manifest = Manifest.of(zip.getInputStream(zip.getEntry(Manifest.NAME)).readAllBytes());
            assertThat(manifest.tables()).hasSizeGreaterThan(60);
            assertThat(BackupCycles.different(connection, manifest)).isEmpty();
            for (Manifest.Table table : manifest.tables()) {
                if (table.next() > 0) {
                    assertThat(Numbering.next(connection, table.table())).as("next number of " + table.name()).isEqualTo(table.next());
                }
            }
        }
        assertThatThrownBy(() -> Restoring.at(there).restore(file, null)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.NOT_EMPTY));
    }

    @Test
    void a_backup_the_journal_refuses_leaves_the_postgresql_empty() throws Exception {
        Path file = folder.resolve("backup.zip");
        Path forged = folder.resolve("forged.zip");
        LotExample.contract(TestInstance.freshFacilitator(), "2026-FORGE");
        BackupCycles.take(file, true);
        BackupCycles.forge(file, forged, "journal_entry");
        Map<String, Object> there = empty();
        assertThatThrownBy(() -> Restoring.at(there).restore(forged, null)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why()).isEqualTo(Why.JOURNAL_BROKEN));
        assertThat(Base.of(there).isThere()).isFalse();
        assertThat(Restoring.at(there).restore(file, null).rows()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"020", "049"})
    void a_base_of_an_earlier_version_is_upgraded_on_postgresql_with_every_value(String version) throws Exception {
        Base earlier = UpgradeTest.written(folder, version);
        Map<String, List<String>> before = UpgradeTest.columns(earlier, null);
        Base there = moved(earlier, version);
        Upgrade.run(there);
        Map<String, List<String>> after = UpgradeTest.columns(there, before);
        before.keySet().removeIf(column -> !after.containsKey(column));
        assertThat(before).hasSizeGreaterThan(150).containsKeys("journal_entry.hash", "contract.number", "organisation.name", "account.email");
        assertThat(after).isEqualTo(before);
        try (Connection connection = there.connect()) {
            assertThat(new LoadedJournal(connection).check(UpgradeTest.manifest(connection), null)).isFalse();
        }
        assertThat(there.migrations(null).info().pending()).isEmpty();
    }

    @Test
    void an_upgrade_that_fails_on_postgresql_leaves_the_base_as_it_was() throws Exception {
        Base base = moved(UpgradeTest.written(folder, "049"), "049");
        Map<String, List<String>> before = UpgradeTest.columns(base, null);
        Path broken = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(broken.resolve("V998__half_of_it.sql"), "CREATE TABLE half_done (id bigint PRIMARY KEY);\nUPDATE contract SET number = 'gone';\nDROP TABLE journal_entry;\n");
        Files.writeString(broken.resolve("V999__and_then_wrong.sql"), "SELECT * FROM there_is_no_such_table;\n");
        assertThatThrownBy(() -> Upgrade.run(base, "filesystem:" + broken)).isInstanceOf(RuntimeException.class);
        assertThat(UpgradeTest.columns(base, null)).isEqualTo(before).containsKey("journal_entry.hash").doesNotContainKey("half_done.id");
        Upgrade.run(base);
        assertThat(base.migrations(null).info().pending()).isEmpty();
    }

    /** The base as that version would have held it on PostgreSQL: its schema, and the same rows. */
    private Base moved(Base earlier, String version) throws Exception {
        Base base = Base.of(empty());
        base.migrations(version).migrate();
        try (Connection connection = base.connect(); ZipFile zip = new ZipFile(rows(earlier, version).toFile())) {
            connection.setAutoCommit(false);
            new Loading(connection).load(zip, Manifest.of(zip.getInputStream(zip.getEntry(Manifest.NAME)).readAllBytes()));
            connection.commit();
        }
        return base;
    }

    private Path rows(Base base, String version) throws Exception {
        Path file = folder.resolve("earlier.zip");
        try (Connection connection = base.connect(); ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file)); Statement statement = connection.createStatement();
             ResultSet head = statement.executeQuery("SELECT seq, hash FROM journal_head WHERE id = 1")) {
            List<Manifest.Table> tables = new ArrayList<>();
            for (TableRows table : TableRows.of(connection)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                long rows = table.write(connection, bytes);
                BackupCycles.put(zip, "tables/" + table.name(), bytes.toByteArray());
                tables.add(new Manifest.Table(table.name(), table.columns(), table.key(), rows, Numbering.next(connection, table),
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()))));
            }
            head.next();
            BackupCycles.put(zip, Manifest.NAME, new Manifest(version, "", head.getLong(1), head.getString(2), tables, List.of()).text());
        }
        return file;
    }
}
