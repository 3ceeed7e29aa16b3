package fr.clausier.command;

import fr.clausier.backup.Restoring;
import fr.clausier.backup.SealedFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole base as one file, and back. */
final class BackupCommand {

    private BackupCommand() { }

    /** What is in a key file, spaces around it left out: a sentence typed there and a random key do alike. */
    private static byte[] secret(Path keyFile) throws IOException {
        return Files.readString(keyFile, java.nio.charset.StandardCharsets.ISO_8859_1).strip().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** Takes a backup, through the running server or alone. */
    @Command(name = "backup")
    static final class Take implements Callable<Integer> {

        private static final int SHORTEST = 16;

        @Mixin
        private JournalCommand.Instance instance;

        @Parameters(paramLabel = "FILE", descriptionKey = "backup-file")
        private Path file;

        @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "backup-key")
        private Path keyFile;

        @Option(names = "--with-keys", descriptionKey = "with-keys")
        private boolean withKeys;

        @Override
        public Integer call() throws IOException, InterruptedException {
            if (keyFile != null && !Files.isRegularFile(keyFile)) {
                System.err.println(CommandWords.say("command.no-file", keyFile));
                return picocli.CommandLine.ExitCode.USAGE;
            }
            if (withKeys && keyFile == null || keyFile != null && secret(keyFile).length < SHORTEST) {
                System.err.println(CommandWords.say(keyFile == null ? "command.backup.keys-in-clear" : "command.backup.key-short", SHORTEST));
                return picocli.CommandLine.ExitCode.USAGE;
            }
            Path out = file.toAbsolutePath().normalize();
            Files.createDirectories(out.getParent());
            Path plain = keyFile == null ? out : Files.createTempFile(out.getParent(), ".backup-", ".tmp");
            try (Client client = instance.open()) {
                if (!client.download("/api/v1/backup?keys=" + withKeys, plain)) {
                    return 1;
                }
                if (keyFile != null) {
                    seal(plain, out);
                }
            } finally {
                if (keyFile != null) {
                    Files.deleteIfExists(plain);
                }
            }
            System.out.println(CommandWords.say(keyFile == null ? "command.backup.taken-open" : "command.backup.taken", out, Files.size(out)));
            return 0;
        }

        private void seal(Path plain, Path out) throws IOException {
            Path part = Files.createTempFile(out.getParent(), ".part-", ".tmp");
            try {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(plain)); OutputStream to = new BufferedOutputStream(Files.newOutputStream(part))) {
                    SealedFile.seal(in, to, secret(keyFile));
                }
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Puts a backup back where there is nothing. */
    @Command(name = "restore")
    static final class Restore implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", descriptionKey = "restore-file")
        private Path file;

        @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
        private String data;

        @Option(names = "--key-file", paramLabel = "FILE", descriptionKey = "restore-key")
        private Path keyFile;

        @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
        private boolean help;

        @Override
        public Integer call() throws IOException, SQLException {
            for (Path needed : keyFile == null ? new Path[] {file} : new Path[] {file, keyFile}) {
                if (!Files.isRegularFile(needed)) {
                    System.err.println(CommandWords.say("command.no-file", needed));
                    return picocli.CommandLine.ExitCode.USAGE;
                }
            }
            try {
                Restoring.Restored done = Restoring.at(Map.of("clausier.data", Shared.dataFolder(data).toString()))
                    .restore(file, keyFile == null ? null : secret(keyFile));
                System.out.println(CommandWords.say("command.restore.done", done.tables(), done.rows(), done.files(), done.entries()));
                System.out.println(CommandWords.say(done.isSealChecked() ? "command.restore.seal-checked" : "command.restore.key-missing"));
                return 0;
            } catch (Restoring.Refused refused) {
                System.err.println(CommandWords.say("command.restore.refused." + refused.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), refused.found()));
                return 1;
            }
        }
    }
}
