package fr.clausier.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options every command on the data shares. */
final class Shared {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private String data;

    @Option(names = "--structure", paramLabel = "SIRET", descriptionKey = "structure")
    private String structure;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    Client open() {
        return Client.open(dataFolder(data), structure);
    }

    /** The folder asked for, else the environment's, else ./data. */
    static Path dataFolder(String asked) {
        String environment = System.getenv("CLAUSIER_DATA");
        return Path.of(asked != null ? asked : environment != null ? environment : "data").toAbsolutePath().normalize();
    }
}
