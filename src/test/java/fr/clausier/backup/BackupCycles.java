package fr.clausier.backup;

import fr.clausier.LotExample;
import fr.clausier.TestInstance;
import fr.clausier.contract.Contract;
import fr.clausier.kernel.Scope;
import java.io.IOException;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Backups taken under load, restored, and set beside what they say. */
public final class BackupCycles {

    private static final int WRITERS = 4;
    /** Between two actions of one: people stop to think, and a base that grew by thousands a minute would be a proof of its size alone. */
    private static final long PAUSE = 20_000_000;

    private BackupCycles() { }

    /**
     * One backup and its restoration.
     *
     * @param written actions done while it was taken; @param different tables whose rows are not those of the manifest
     * @param halves contracts without their entry, or the reverse
     */
    public record Cycle(int number, long entries, long rows, int tables, long written, List<String> different, boolean sameHead, long halves, boolean sealChecked,
            long takenMillis, long restoredMillis, long bytes) {

        public boolean isSame() {
            return different.isEmpty() && sameHead && halves == 0 && sealChecked && written > 0;
        }
    }

    static void take(Path file, boolean keys) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            TestInstance.get(Backups.class).write(out, keys);
        }
    }

    /** Into an embedded database, whichever it was taken from. */
    static Restoring.Restored restore(Path place, Path file, byte[] secret) throws Exception {
        return Restoring.at(Map.of("clausier.data", place.toString())).restore(file, secret);
    }

    static List<Cycle> run(Path folder, int cycles, long seed) throws Exception {
        return run(folder, cycles, seed, each -> { });
    }

    /** @param after told all cycles done so far */
    public static List<Cycle> run(Path folder, int cycles, long seed, Consumer<List<Cycle>> after) throws Exception {
        List<Cycle> done = new ArrayList<>();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong actions = new AtomicLong();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            writers.execute(() -> write(seed * 10 + writer, stop, actions));
        }
        try {
            for (int i = 1; i <= cycles; i++) {
                done.add(cycle(folder, i, actions));
                after.accept(done);
            }
        } finally {
            stop.set(true);
            writers.shutdown();
            writers.awaitTermination(60, TimeUnit.SECONDS);
        }
        return done;
    }

    private static void write(long writer, AtomicBoolean stop, AtomicLong actions) {
        Scope scope = TestInstance.freshFacilitator();
        for (int i = 0; !stop.get(); i++) {
            Contract contract = LotExample.contract(scope, "2026-" + writer + "-" + i);
            if (contract.id() > 0) {
                actions.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Cycle cycle(Path folder, int number, AtomicLong actions) throws Exception {
        Path file = folder.resolve("cycle" + number + ".zip");
        Path place = folder.resolve("place" + number);
        long before = actions.get();
        long start = System.nanoTime();
        take(file, true);
        long taken = System.nanoTime();
        while (actions.get() == before) {
            Thread.sleep(5);
        }
        long written = actions.get() - before;
        long restoring = System.nanoTime();
        Restoring.Restored done = restore(place, file, null);
        long restored = System.nanoTime();
        Base base = Base.of(Map.of("clausier.data", place.toString()));
        try (ZipFile zip = new ZipFile(file.toFile()); Connection connection = base.connect()) {
            Manifest manifest = Manifest.of(zip.getInputStream(zip.getEntry(Manifest.NAME)).readAllBytes());
            Cycle cycle = new Cycle(number, manifest.journal(), done.rows(), done.tables(), written, different(connection, manifest),
                (manifest.journal() + manifest.journalHash()).equals(one(connection, "SELECT seq || hash FROM journal_head")), halves(connection), done.isSealChecked(),
                (taken - start) / 1_000_000, (restored - restoring) / 1_000_000, Files.size(file));
            return cycle;
        } finally {
            Files.delete(file);
            Files.deleteIfExists(place.resolve("clausier.mv.db"));
        }
    }

    /** Tables whose rows are not those of the manifest. */
    static List<String> different(Connection connection, Manifest manifest) throws Exception {
        List<String> different = new ArrayList<>();
        for (Manifest.Table table : manifest.tables()) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            table.table().write(connection, new DigestOutputStream(OutputStream.nullOutputStream(), sha));
            if (!HexFormat.of().formatHex(sha.digest()).equals(table.sha256())) {
                different.add(table.name());
            }
        }
        return different;
    }

    /** Each contract here is one action: a contract, and its entry. */
    private static long halves(Connection connection) throws Exception {
        return Long.parseLong(one(connection, "SELECT (SELECT COUNT(*) FROM (SELECT c.id FROM contract c WHERE c.number LIKE '2026-%-%' EXCEPT SELECT j.subject_id FROM journal_entry j"
            + " WHERE j.subject = 'contract') AS untold) + (SELECT COUNT(*) FROM (SELECT j.subject_id FROM journal_entry j WHERE j.action = 'contract.recorded'"
            + " EXCEPT SELECT c.id FROM contract c) AS undone)"));
    }

    private static String one(Connection connection, String query) throws Exception {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The same backup with one byte of a table's text changed, and a manifest that says so: what somebody could do who knows the format. */
    static void forge(Path from, Path to, String table) throws Exception {
        try (ZipFile zip = new ZipFile(from.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            Manifest manifest = Manifest.of(zip.getInputStream(zip.getEntry(Manifest.NAME)).readAllBytes());
            List<Manifest.Table> tables = new ArrayList<>();
            for (Manifest.Table each : manifest.tables()) {
                byte[] rows = zip.getInputStream(zip.getEntry(each.entry())).readAllBytes();
                String sha256 = each.sha256();
                if (each.name().equals(table)) {
                    sha256 = changed(rows);
                }
                put(out, each.entry(), rows);
                tables.add(new Manifest.Table(each.name(), each.columns(), each.key(), each.rows(), each.next(), sha256));
            }
            for (Manifest.Content content : manifest.files()) {
                put(out, content.name(), zip.getInputStream(zip.getEntry(content.name())).readAllBytes());
            }
            put(out, Manifest.NAME, new Manifest(manifest.schema(), manifest.madeAt(), manifest.journal(), manifest.journalHash(), tables, manifest.files()).text());
        }
    }

    /** Changes one digit of a hash, the only run of sixty-four in each row. */
    private static String changed(byte[] rows) throws Exception {
        int run = 0;
        for (int i = 0; i < rows.length; i++) {
            run = rows[i] >= '0' && rows[i] <= '9' || rows[i] >= 'a' && rows[i] <= 'f' ? run + 1 : 0;
            if (run == 64) {
                rows[i] = (byte) (rows[i] == '1' ? '2' : '1');
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rows));
            }
        }
        throw new IllegalStateException("no hash in these rows");
    }

    static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
