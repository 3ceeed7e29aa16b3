package fr.clausier.command;

import fr.clausier.access.http.LocalToken;
import fr.clausier.access.tls.Https;
import fr.clausier.backup.Base;
import fr.clausier.backup.Upgrade;
import fr.clausier.store.MasterKey;
import fr.clausier.store.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server of this machine, as commands reach it: address on the loopback and the token of its start. A server leaves both in
 * {@code clausier.run} in its data folder, readable by its owner alone.
 */
record RunningServer(String address, String token) {

    static final String FILE = "clausier.run";

    /** Starts a server; the property map overrides the settings of the environment. One that serves others speaks HTTPS when it was given a certificate. */
    static ApplicationContext start(Map<String, Object> properties) {
        Upgrade.run(Base.of(properties));
        ApplicationContext context = ApplicationContext.builder().banner(false).properties(properties).build();
        Environment settings = context.getEnvironment().start();
        if (settings.getProperty("clausier.serving", Boolean.class, false)) {
            settings.addPropertySource(PropertySource.of("https", Https.settings(settings)));
        }
        context.start();
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    static RunningServer of(ApplicationContext context) {
        return new RunningServer("http://127.0.0.1:" + context.getProperty(Https.LOCAL_PORT, Integer.class).orElseGet(() -> context.getBean(EmbeddedServer.class).getPort()),
            context.getBean(LocalToken.class).value());
    }

    /** Lets commands find the server while it runs. */
    void announce(Settings settings) {
        Path file = settings.dataFolder().resolve(FILE);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            MasterKey.PrivateFile.write(file, address + "\n" + token + "\n");
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be written: " + file.getParent(), e);
        }
    }

    /** The server that says it runs on this data folder; it may have been killed since. */
    static Optional<RunningServer> announcedIn(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.size() < 2 ? Optional.empty() : Optional.of(new RunningServer(lines.get(0), lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + file, e);
        }
    }
}
