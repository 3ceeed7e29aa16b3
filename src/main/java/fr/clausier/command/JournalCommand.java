package fr.clausier.command;

import fr.clausier.access.http.LocalToken;
import fr.clausier.journal.chain.Checked;
import fr.clausier.journal.chain.ExportCheck;
import fr.clausier.journal.chain.ExportLine;
import fr.clausier.journal.chain.SignedHead;
import fr.clausier.store.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The journal as a whole: checked, or taken away. */
final class JournalCommand {

    private JournalCommand() { }

    /** Options of commands on the whole instance: no structure is asked. */
    static final class Instance {

        @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
        private String data;

        @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
        private boolean help;

        Client open() {
            return Client.open(Shared.dataFolder(data), LocalToken.INSTANCE);
        }
    }

    /** Checks a base, through its server or alone; or an export, whose base need not be there. */
    @Command(name = "verify-journal")
    static final class Verify implements Callable<Integer> {

        @Mixin
        private Instance instance;

        @Option(names = "--export", paramLabel = "FILE", descriptionKey = "export")
        private Path export;

        @Option(names = "--public-key", paramLabel = "KEY", descriptionKey = "public-key")
        private String publicKey;

        @Option(names = "--heads", paramLabel = "FILE", descriptionKey = "heads")
        private Path heads;

        @Override
        public Integer call() throws IOException, InterruptedException {
            List<String> kept = new ArrayList<>();
            for (Path file : export == null ? (heads == null ? List.<Path>of() : List.of(heads)) : heads == null ? List.of(export) : List.of(heads, export)) {
                if (!Files.isRegularFile(file)) {
                    System.err.println(CommandWords.say("command.no-file", file));
                    return picocli.CommandLine.ExitCode.USAGE;
                }
            }
            if (heads != null) {
                kept.addAll(Files.readAllLines(heads).stream().filter(line -> !line.isBlank()).toList());
            }
            return export == null ? live(kept) : exported(kept);
        }

        private int live(List<String> kept) throws IOException, InterruptedException {
            try (Client client = instance.open()) {
                Client.Answer answer = client.post("/api/v1/journal/check", Map.of("heads", kept.stream().map(Verify::members).toList()));
                boolean whole = "true".equals(answer.json().get("whole"));
                (whole ? System.out : System.err).println(answer.json().getOrDefault(answer.isDone() ? "sentence" : "title", answer.status()));
                answer.problems().forEach(System.err::println);
                return whole ? 0 : 1;
            }
        }

        private int exported(List<String> kept) throws IOException {
            ExportCheck check = new ExportCheck(publicKey == null ? Set.of() : Set.of(publicKey), heads(kept));
            try {
                Checked checked = check.check(export);
                boolean whole = checked.broken().isEmpty();
                (whole ? System.out : System.err).println(checked.told(CommandWords.words()));
                if (publicKey == null) {
                    System.out.println(CommandWords.say("command.journal.key-not-told", check.publicKey()));
                }
                return whole ? 0 : 1;
            } catch (ExportCheck.NotAnExport malformed) {
                System.err.println(CommandWords.say("command.journal.not-an-export", export, malformed.line()));
                return 1;
            }
        }

        private static List<SignedHead> heads(List<String> kept) {
            return kept.stream().map(line -> ExportLine.head(members(line))).toList();
        }

        private static Map<String, Object> members(String line) {
            try {
                return Json.object(line.getBytes(StandardCharsets.UTF_8));
            } catch (Json.Malformed malformed) {
                throw new IllegalArgumentException(CommandWords.say("command.journal.not-heads"), malformed);
            }
        }
    }

    /** Takes the journal away, with its signed heads. */
    @Command(name = "export-journal")
    static final class Export implements Callable<Integer> {

        @Mixin
        private Instance instance;

        @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "journal-out")
        private Path out;

        @Override
        public Integer call() throws IOException, InterruptedException {
            try (Client client = instance.open()) {
                if (!client.download("/api/v1/journal/export", out)) {
                    return 1;
                }
                System.out.println(CommandWords.say("command.journal.exported", out.toAbsolutePath().normalize()));
                return 0;
            }
        }
    }
}
