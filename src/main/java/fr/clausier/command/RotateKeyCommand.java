package fr.clausier.command;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Actor;
import fr.clausier.store.rotation.KeyRotation;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts a new master key in the place of the present one, while no server runs. */
@Command(name = "rotate-key")
final class RotateKeyCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private String data;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Override
    public Integer call() {
        Path folder = Shared.dataFolder(data);
        if (Client.isServing(folder)) {
            System.err.println(CommandWords.say("command.stop-the-server"));
            return 1;
        }
        try (ApplicationContext context = ApplicationContext.builder().banner(false).properties(Map.of("clausier.data", folder.toString())).start()) {
            Journal journal = context.getBean(Journal.class);
            KeyRotation.Done done = context.getBean(KeyRotation.class)
                .rotate(rotated -> journal.record(Actor.OPERATOR, 0, "key.rotated", "key", 1, null, rotated));
            System.out.println(CommandWords.say("command.key-rotated", done.rotated().keys(), done.rotated().contents(), done.rotated().indexed()));
            System.out.println(CommandWords.say("command.former-key", done.former()));
            return 0;
        }
    }
}
