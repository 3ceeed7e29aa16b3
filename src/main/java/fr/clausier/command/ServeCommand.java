package fr.clausier.command;

import fr.clausier.access.OneTimeLinks;
import fr.clausier.store.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The product: serves pages and API until stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private String data;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private Integer port;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "help")
    private boolean help;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Object> properties = new HashMap<>();
        properties.put("clausier.data", Shared.dataFolder(data).toString());
        properties.put("clausier.serving", "true");
        if (port != null) {
            properties.put("micronaut.server.port", port);
        }
        ApplicationContext context = RunningServer.start(properties);
        Settings settings = context.getBean(Settings.class);
        RunningServer.of(context).announce(settings);
        String address = settings.address() == null ? (settings.isHttps() ? "https" : "http") + "://localhost:" + context.getBean(EmbeddedServer.class).getPort() : settings.address();
        System.out.println(CommandWords.say("command.serving", address));
        context.getBean(OneTimeLinks.class).forFirstAdministrator()
            .ifPresent(token -> System.out.println(CommandWords.say("command.first-administrator", address + "/link/" + token)));
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        new CountDownLatch(1).await();
        return 0;
    }
}
