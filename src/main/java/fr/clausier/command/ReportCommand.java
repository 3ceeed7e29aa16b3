package fr.clausier.command;

import fr.clausier.kernel.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the monthly compliance workbook to a file. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private Shared shared;

    @Option(names = "--month", required = true, paramLabel = "2026-03", descriptionKey = "month")
    private String month;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out")
    private Path out;

    @Option(names = "--buyer", paramLabel = "SIRET", descriptionKey = "buyer")
    private String buyer;

    @Option(names = "--contract", paramLabel = "NUMBER", descriptionKey = "contract")
    private String contract;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<YearMonth> asked = Written.month(month);
        if (asked.isEmpty()) {
            System.err.println(CommandWords.say("command.bad-month", month));
            return picocli.CommandLine.ExitCode.USAGE;
        }
        try (Client client = shared.open()) {
            return write(client, asked.get(), out, parameter("buyerSiret", buyer) + parameter("contractNumber", contract));
        }
    }

    static int write(Client client, YearMonth month, Path out, String parameters) throws IOException, InterruptedException {
        Client.Answer answer = client.get("/api/v1/reports/compliance?month=" + month + parameters);
        if (!answer.isDone()) {
            System.err.println(answer.json().getOrDefault("title", answer.status()));
            answer.problems().forEach(System.err::println);
            return 1;
        }
        if (out.toAbsolutePath().getParent() != null) {
            Files.createDirectories(out.toAbsolutePath().getParent());
        }
        Files.write(out, answer.body());
        System.out.println(CommandWords.say("command.report-written", out.toAbsolutePath().normalize()));
        return 0;
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : "&" + name + "=" + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Sends the reports that are due now, and again those that failed. */
    @Command(name = "run-reports")
    static final class Due implements Callable<Integer> {

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
}
