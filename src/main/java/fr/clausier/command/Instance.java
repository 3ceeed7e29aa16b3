package fr.clausier.command;

import fr.clausier.access.http.LocalToken;
import picocli.CommandLine.Option;

/** Options of commands on the whole instance: no structure is asked. */
final class Instance {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private String data;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    Client open() {
        return Client.open(Shared.dataFolder(data), LocalToken.INSTANCE);
    }
}
