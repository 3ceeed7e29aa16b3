package fr.clausier.command;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends the reports that are due now, and again those that failed. */
@Command(name = "run-reports")
final class RunReportsCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Client client = shared.open()) {
            Client.Answer answer = client.post("/api/v1/reports/run", Map.of());
            if (!answer.isDone()) {
                System.err.println(answer.json().getOrDefault("title", answer.status()));
                return 1;
            }
            Map<String, Object> round = answer.json();
            System.out.println(CommandWords.say("command.reports-run", round.get("sent"), round.get("failed"), round.get("uncertain")));
            return "0".equals(round.get("failed")) && "0".equals(round.get("uncertain")) ? 0 : 1;
        }
    }
}
