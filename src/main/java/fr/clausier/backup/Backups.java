package fr.clausier.backup;

import fr.clausier.backup.Manifest.Content;
import fr.clausier.backup.Manifest.Table;
import fr.clausier.journal.Heads;
import fr.clausier.journal.chain.ExportLine;
import fr.clausier.journal.chain.SigningKey;
import fr.clausier.store.Calendar;
import fr.clausier.store.DurableCommit;
import fr.clausier.store.Settings;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * Writes the whole base as one zip while people work: rows as they stood at one instant between two actions, signed heads, files of evidence as they stand afterwards
 * (they never change, and are written before the row that names them). The last entry is the manifest.
 */
@Singleton
public class Backups {

    /** H2's own number for an isolation that sees all tables as they stood at the first query. */
    private static final int H2_SNAPSHOT = 6;

    private final DataSource source;
    private final Heads heads;
    private final DurableCommit durable;
    private final TransactionOperations<Connection> transactions;
    private final Calendar calendar;
    private final Settings settings;
    private final EvidencePlace evidence;

    Backups(DataSource source, Heads heads, DurableCommit durable, TransactionOperations<Connection> transactions, Calendar calendar, Settings settings,
            EvidencePlace evidence) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
        this.heads = heads;
        this.durable = durable;
        this.transactions = transactions;
        this.calendar = calendar;
        this.settings = settings;
        this.evidence = evidence;
    }

    /** @param keys whether the key files go along: then the file, alone, names people */
    public void write(OutputStream out, boolean keys) throws IOException {
        heads.sign();
        try (Connection snapshot = source.getConnection()) {
            boolean h2 = snapshot.getMetaData().getDatabaseProductName().equals("H2");
            snapshot.setAutoCommit(false);
            snapshot.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            try {
                betweenTwoActions(snapshot);
                write(snapshot, new ZipOutputStream(out), keys);
            } finally {
                snapshot.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the base cannot be read", e);
        }
    }

    /** On H2 no action is being written while the snapshot is taken; on PostgreSQL a snapshot never holds half of one. */
    private void betweenTwoActions(Connection snapshot) {
        transactions.executeWrite(status -> {
            durable.alone();
            try (Statement statement = snapshot.createStatement(); ResultSet row = statement.executeQuery("SELECT seq FROM journal_head WHERE id = 1")) {
                return row.next();
            } catch (SQLException e) {
                throw new IllegalStateException("the base cannot be read", e);
            }
        });
    }

    private void write(Connection snapshot, ZipOutputStream zip, boolean keys) throws SQLException, IOException {
        zip.setLevel(3);
        List<Table> tables = new ArrayList<>();
        for (TableRows table : TableRows.of(snapshot)) {
            long[] rows = new long[1];
            String sha256 = put(zip, "tables/" + table.name(), entry -> rows[0] = table.write(snapshot, entry));
            tables.add(new Table(table.name(), table.columns(), table.key(), rows[0], Numbering.next(snapshot, table), sha256));
        }
        List<Content> files = new ArrayList<>();
        byte[] lines = heads.all().stream().map(ExportLine::of).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
        files.add(new Content("heads.jsonl", put(zip, "heads.jsonl", entry -> entry.write(lines))));
        putEvidence(zip, files);
        if (keys) {
            Path master = settings.keyPath();
            files.add(putFile(zip, "keys/clausier.key", master));
            files.add(putFile(zip, "keys/" + SigningKey.FILE, master.toAbsolutePath().resolveSibling(SigningKey.FILE)));
        }
        Manifest manifest = manifest(snapshot, tables, files);
        put(zip, Manifest.NAME, entry -> entry.write(manifest.text()));
        zip.finish();
    }

    private Manifest manifest(Connection snapshot, List<Table> tables, List<Content> files) throws SQLException {
        try (Statement statement = snapshot.createStatement(); ResultSet row = statement.executeQuery("SELECT h.seq, h.hash,"
                + " (SELECT MAX(v.\"version\") FROM \"flyway_schema_history\" v WHERE v.\"success\") FROM journal_head h WHERE h.id = 1")) {
            row.next();
            return new Manifest(row.getString(3), calendar.now().toString(), row.getLong(1), row.getString(2), tables, files);
        }
    }

    private void putEvidence(ZipOutputStream zip, List<Content> files) throws IOException {
        Path folder = evidence.path(settings);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = "evidence/" + folder.relativize(file).toString().replace('\\', '/');
                if (!file.getFileName().toString().startsWith(".")) {
                    files.add(putFile(zip, name, file));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Content putFile(ZipOutputStream zip, String name, Path file) throws IOException {
        return new Content(name, put(zip, name, entry -> Files.copy(file, entry)));
    }

    private interface Writing {
        void to(OutputStream entry) throws IOException, SQLException;
    }

    /** @return the SHA-256 of what was written */
    private static String put(ZipOutputStream zip, String name, Writing writing) throws IOException {
        try {
            zip.putNextEntry(new ZipEntry(name));
            DigestOutputStream entry = new DigestOutputStream(zip, MessageDigest.getInstance("SHA-256"));
            BufferedOutputStream buffered = new BufferedOutputStream(entry, 65_536);
            writing.to(buffered);
            buffered.flush();
            zip.closeEntry();
            return HexFormat.of().formatHex(entry.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException | SQLException e) {
            throw new IllegalStateException("the base cannot be read", e);
        }
    }
}
