package fr.clausier.command;

import fr.clausier.store.Calendar;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows the product on a throw-away database: loads the sample contracts through the importers a user has, writes the compliance
 * workbook of the last complete month, prints sign-in links, and serves.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String USUAL_DAY = "2026-04-10";

    @Option(names = "--today", paramLabel = "2026-04-10", descriptionKey = "today")
    private String today = USUAL_DAY;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private int port = 8080;

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    @Option(names = "--samples", paramLabel = "DIR", descriptionKey = "samples")
    private Path samples = Path.of("sample-contracts");

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "demo-out")
    private Path out = Path.of("target", "demo");

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!isDay(today) || !Files.isRegularFile(samples.resolve("portefeuille.json"))) {
            System.err.println(isDay(today) ? CommandWords.say("command.no-samples", samples) : CommandWords.say("command.bad-day", today));
            return picocli.CommandLine.ExitCode.USAGE;
        }
        Path data = out.toAbsolutePath().normalize().resolve("data");
        deleteTree(data);
        ApplicationContext context = RunningServer.start(throwAway(data));
        int loaded = load(context);
        if (once || loaded != 0) {
            context.close();
            return loaded;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        new CountDownLatch(1).await();
        return 0;
    }

    /** Every setting that could lead elsewhere is named, so that a demonstration never writes into the database of the environment. */
    private Map<String, Object> throwAway(Path data) {
        return Map.of("clausier.data", data.toString(), "clausier.key-file", data.resolve("clausier.key").toString(), "clausier.today", today,
            "clausier.address", "http://localhost:" + port, "micronaut.server.port", once ? -1 : port, "datasources.default.url",
            "jdbc:h2:file:" + data + "/clausier;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE",
            "datasources.default.username", "sa", "datasources.default.password", "");
    }

    private int load(ApplicationContext context) throws IOException, InterruptedException {
        SamplePortfolio portfolio = new SamplePortfolio(context, samples);
        Client client = Client.of(context, portfolio.createStructure());
        int refused = portfolio.load(client);
        YearMonth month = context.getBean(Calendar.class).lastCompleteMonth();
        int written = ReportCommand.write(client, month, out.resolve("clausier-" + month + ".xlsx"), "");
        if (!once) {
            String address = "http://localhost:" + context.getBean(EmbeddedServer.class).getPort();
            System.out.println(CommandWords.say("command.serving", address));
            portfolio.createAccounts().forEach(account -> System.out.println(CommandWords.say("command.demo-link", account.role(),
                account.name(), address + "/link/" + account.token())));
            System.out.println(CommandWords.say("command.stop"));
        }
        return refused + written == 0 ? 0 : 1;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
