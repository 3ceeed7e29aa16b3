package fr.clausier.backup;

import fr.clausier.backup.Manifest.Content;
import fr.clausier.backup.Manifest.Table;
import fr.clausier.journal.chain.SigningKey;
import fr.clausier.store.Json.Malformed;
import io.micronaut.context.env.Environment;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Puts a backup back where there is nothing: all of it, checked before and after, or none. */
public final class Restoring {

    private static final String WORK = ".restoring";

    private final Base base;
    private final Base fresh;
    private final Path evidence;
    private final Path keyFile;
    private final Path work;

    private Restoring(Base base, Base fresh, Path evidence, Path keyFile, Path work) {
        this.base = base;
        this.fresh = fresh;
        this.evidence = evidence;
        this.keyFile = keyFile;
        this.work = work;
    }

    /** Where the settings of the environment lead. @param properties said over them, {@code clausier.data} among them; an embedded base is made apart, and moved when whole */
    public static Restoring at(Map<String, Object> properties) {
        Path data = Path.of(properties.get("clausier.data").toString()).toAbsolutePath().normalize();
        Path work = data.resolve(WORK);
        Map<String, Object> apart = new HashMap<>(properties);
        apart.put("clausier.data", work.toString());
        try (Environment settings = Base.settings(properties)) {
            String key = Base.setting(settings, "clausier.key-file");
            return new Restoring(Base.of(properties), Base.of(apart), EvidencePlace.of(Base.setting(settings, "clausier.evidence.folder"), data),
                (key == null ? data.resolve("clausier.key") : Path.of(key)).toAbsolutePath(), work);
        }
    }

    /** Why nothing was restored. */
    public static final class Refused extends Exception {

        /** What was met. */
        public enum Why { NOT_EMPTY, NOT_A_BACKUP, KEY_ASKED, KEY_WRONG, ALTERED, LATER_VERSION, JOURNAL_BROKEN }

        private final transient Object found;
        private final Why why;

        Refused(Why why, Object found) {
            super(why + " " + found);
            this.why = why;
            this.found = found;
        }

        public Why why() {
            return why;
        }

        public Object found() {
            return found;
        }
    }

    /** What was put back. */
    public record Restored(int tables, long rows, int files, long entries, boolean isSealChecked) { }

    /** @param secret what is in the key file, null for none */
    public Restored restore(Path file, byte[] secret) throws Refused, IOException, SQLException {
        if (base.isThere()) {
            throw new Refused(Refused.Why.NOT_EMPTY, base.file().map(Path::toString).orElse(base.url()));
        }
        clear();
        Files.createDirectories(work);
        try (ZipFile zip = new ZipFile(opened(file, secret).toFile())) {
            Manifest manifest = manifest(zip);
            check(zip, manifest);
            Restored done = load(zip, manifest, base.file().isPresent() ? fresh : base);
            settle();
            return done;
        } catch (java.util.zip.ZipException cut) {
            throw new Refused(Refused.Why.NOT_A_BACKUP, file.getFileName());
        } finally {
            clear();
        }
    }

    private Path opened(Path file, byte[] secret) throws IOException, Refused {
        boolean sealed;
        try (InputStream in = Files.newInputStream(file)) {
            sealed = SealedFile.isSealed(in.readNBytes(SealedFile.MAGIC.length));
        }
        if (!sealed) {
            return file;
        }
        if (secret == null) {
            throw new Refused(Refused.Why.KEY_ASKED, file.getFileName());
        }
        Path plain = work.resolve("backup.zip");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file)); OutputStream out = Files.newOutputStream(plain)) {
            SealedFile.open(in, out, secret);
        } catch (SealedFile.Unreadable wrong) {
            throw new Refused(Refused.Why.KEY_WRONG, file.getFileName());
        }
        return plain;
    }

    private static Manifest manifest(ZipFile zip) throws IOException, Refused {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new Refused(Refused.Why.NOT_A_BACKUP, Manifest.NAME);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.of(in.readAllBytes());
        } catch (Malformed | RuntimeException malformed) {
            throw new Refused(Refused.Why.NOT_A_BACKUP, Manifest.NAME);
        }
    }

    /** Every entry is the one the manifest tells, and there is no other. */
    private static void check(ZipFile zip, Manifest manifest) throws IOException, Refused {
        Set<String> told = new HashSet<>(Set.of(Manifest.NAME));
        for (Table table : manifest.tables()) {
            check(zip, table.entry(), table.sha256());
            told.add(table.entry());
        }
        for (Content content : manifest.files()) {
            check(zip, content.name(), content.sha256());
            told.add(content.name());
        }
        List<String> others = zip.stream().map(ZipEntry::getName).filter(name -> !told.contains(name)).toList();
        if (!others.isEmpty()) {
            throw new Refused(Refused.Why.ALTERED, others.get(0));
        }
    }

    private static void check(ZipFile zip, String name, String sha256) throws IOException, Refused {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || !sha256(zip, entry).equals(sha256)) {
            throw new Refused(Refused.Why.ALTERED, name);
        }
    }

    private static String sha256(ZipFile zip, ZipEntry entry) throws IOException, Refused {
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (java.util.zip.ZipException altered) {
            throw new Refused(Refused.Why.ALTERED, entry.getName());
        }
    }

    private Restored load(ZipFile zip, Manifest manifest, Base target) throws IOException, SQLException, Refused {
        boolean known = Stream.of(target.migrations(null).info().all()).anyMatch(each -> each.getVersion() != null && each.getVersion().getVersion().equals(manifest.schema()));
        if (!known) {
            throw new Refused(Refused.Why.LATER_VERSION, manifest.schema());
        }
        try {
            target.migrations(manifest.schema()).migrate();
            long rows;
            boolean sealed;
            try (Connection connection = target.connect()) {
                connection.setAutoCommit(false);
                rows = new Loading(connection).load(zip, manifest);
                sealed = new LoadedJournal(connection).check(manifest, trusted(zip));
                connection.commit();
            }
            target.migrations(null).migrate();
            return new Restored(manifest.tables().size(), rows, manifest.files().size(), manifest.journal(), sealed);
        } catch (IOException | SQLException | Refused | RuntimeException failed) {
            if (target.file().isEmpty()) {
                target.migrations(null).clean();
            }
            throw failed;
        }
    }

    /** The signing key of the place, or the one that came along; null when neither is there. */
    private SigningKey trusted(ZipFile zip) throws IOException {
        Path own = keyFile.resolveSibling(SigningKey.FILE);
        ZipEntry brought = zip.getEntry("keys/" + SigningKey.FILE);
        for (String name : List.of("keys/clausier.key", "keys/" + SigningKey.FILE)) {
            Path to = name.endsWith(SigningKey.FILE) ? own : keyFile;
            if (zip.getEntry(name) != null && !Files.exists(to)) {
                Files.copy(zip.getInputStream(zip.getEntry(name)), work.resolve(to.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        extractEvidence(zip);
        if (Files.exists(own)) {
            return SigningKey.of(own);
        }
        return brought == null ? null : SigningKey.of(work.resolve(SigningKey.FILE));
    }

    private void extractEvidence(ZipFile zip) throws IOException {
        for (ZipEntry entry : zip.stream().filter(each -> each.getName().startsWith("evidence/")).toList()) {
            Path to = work.resolve(entry.getName()).normalize();
            if (!to.startsWith(work)) {
                throw new IOException("a place outside the folder");
            }
            Files.createDirectories(to.getParent());
            Files.copy(zip.getInputStream(entry), to);
        }
    }

    /** Moves what was made apart to its place, the base last: until then there is none. */
    private void settle() throws IOException {
        Path from = work.resolve("evidence");
        if (Files.exists(from)) {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path to = evidence.resolve(from.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    if (!Files.exists(to)) {
                        Files.move(file, to);
                    }
                }
            }
        }
        for (Map.Entry<String, Path> key : Map.of(keyFile.getFileName().toString(), keyFile, SigningKey.FILE, keyFile.resolveSibling(SigningKey.FILE)).entrySet()) {
            if (Files.exists(work.resolve(key.getKey())) && !Files.exists(key.getValue())) {
                Files.move(work.resolve(key.getKey()), key.getValue());
                owned(key.getValue());
            }
        }
        if (base.file().isPresent()) {
            Files.createDirectories(base.file().get().getParent());
            Files.move(fresh.file().orElseThrow(), base.file().get(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void owned(Path key) throws IOException {
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void clear() throws IOException {
        if (Files.exists(work)) {
            try (Stream<Path> all = Files.walk(work)) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
