package fr.clausier.command;

import fr.clausier.access.http.LocalToken;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets an administrator in again who lost their password: prints a link by which another is chosen. */
@Command(name = "admin-link")
final class AdminLinkCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private String data;

    @Option(names = "--email", paramLabel = "EMAIL", descriptionKey = "email", defaultValue = "")
    private String email;

    @Option(names = "--forget-telephone", descriptionKey = "forget-telephone")
    private boolean forget;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Client client = Client.open(Shared.dataFolder(data), LocalToken.INSTANCE)) {
            Client.Answer answer = client.post("/api/v1/accounts/administrator-link", Map.of("email", email, "forgetTelephone", forget));
            if (!answer.isDone()) {
                System.err.println(CommandWords.say("command.admin-link-none"));
                return 1;
            }
            System.out.println(CommandWords.say("command.admin-link", answer.json().get("link")));
            return 0;
        }
    }
}
