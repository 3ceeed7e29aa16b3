package fr.clausier.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a file to one of the importers, the same a person uses from the pages. Problems go to the error stream, one a line. */
abstract class ImportCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--preview", descriptionKey = "preview")
    private boolean preview;

    /** Address of the importer under /api/v1/imports/. */
    abstract String importer();

    String parameters() {
        return "";
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(file)) {
            System.err.println(CommandWords.say("command.no-file", file));
            return picocli.CommandLine.ExitCode.USAGE;
        }
        try (Client client = shared.open()) {
            return send(client, file, importer(), parameters() + "&record=" + !preview);
        }
    }

    static int send(Client client, Path file, String importer, String parameters) throws IOException, InterruptedException {
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        Client.Answer answer = client.post("/api/v1/imports/" + importer + "?fileName=" + name + parameters, Files.readAllBytes(file));
        String title = String.valueOf(answer.json().getOrDefault(answer.isDone() ? "summary" : "title", answer.status()));
        (answer.isDone() ? System.out : System.err).println(CommandWords.say("command.file", file.getParent() == null
            ? file.getFileName() : file.getParent().getFileName() + "/" + file.getFileName(), title));
        answer.problems().forEach(problem -> System.err.println("  " + problem));
        if (answer.status() == 401) {
            System.err.println(CommandWords.say("command.which-structure"));
        }
        return answer.isDone() ? 0 : 1;
    }

    /** Hours workbooks. */
    @Command(name = "import-hours")
    static final class HoursFile extends ImportCommand {
        @Override
        String importer() {
            return "hours";
        }
    }

    /** Invoices, orders, hours worked: what changes the base of clauses. */
    @Command(name = "import-base")
    static final class BaseFile extends ImportCommand {
        @Override
        String importer() {
            return "base";
        }
    }

    /** Published contract data. */
    @Command(name = "import-decp")
    static final class DecpFile extends ImportCommand {
        @Option(names = "--create", descriptionKey = "create")
        private boolean create;

        @Override
        String importer() {
            return "decp";
        }

        @Override
        String parameters() {
            return "&create=" + create;
        }
    }

    /** Lists of providers. */
    @Command(name = "import-providers")
    static final class ProvidersFile extends ImportCommand {
        @Override
        String importer() {
            return "providers";
        }
    }

    /** Whole dossiers: contracts, lots, clauses, people, placements. */
    @Command(name = "import-dossier")
    static final class DossierFile extends ImportCommand {
        @Override
        String importer() {
            return "dossier";
        }
    }
}
