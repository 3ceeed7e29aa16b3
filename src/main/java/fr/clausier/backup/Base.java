package fr.clausier.backup;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextConfiguration;
import io.micronaut.context.env.DefaultEnvironment;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** A database by its address, before any server runs on it. */
public record Base(String url, String user, String password) {

    private static final String H2_FILE = "jdbc:h2:file:";
    /** Over files and the environment. */
    private static final int FIRST = 1000;

    /** The one the settings of the environment lead to. @param properties said over those of the environment */
    public static Base of(Map<String, Object> properties) {
        try (Environment settings = settings(properties)) {
            return new Base(setting(settings, "datasources.default.url"), Optional.ofNullable(setting(settings, "datasources.default.username")).orElse(""),
                Optional.ofNullable(setting(settings, "datasources.default.password")).orElse(""));
        }
    }

    /** Settings as a server would read them, without a server. */
    static Environment settings(Map<String, Object> properties) {
        return new DefaultEnvironment((ApplicationContextConfiguration) ApplicationContext.builder()).addPropertySource(PropertySource.of("asked", properties, FIRST)).start();
    }

    /** Null when nobody said it. */
    static String setting(Environment settings, String name) {
        return settings.getProperty(name, String.class).orElse(null);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The file of an embedded database. */
    Optional<Path> file() {
        return url.startsWith(H2_FILE) ? Optional.of(Path.of(url.substring(H2_FILE.length()).replaceFirst(";.*", "") + ".mv.db")) : Optional.empty();
    }

    boolean isThere() throws SQLException {
        if (file().isPresent()) {
            return Files.exists(file().get());
        }
        try (Connection connection = connect()) {
            return !TableRows.of(connection).isEmpty();
        }
    }

    /** @param version number of the last migration to apply; null for all */
    Flyway migrations(String version, String... more) {
        String[] places = java.util.stream.Stream.concat(java.util.stream.Stream.of("classpath:db/migration"), java.util.Arrays.stream(more)).toArray(String[]::new);
        return Flyway.configure().dataSource(url, user, password).locations(places).group(file().isEmpty()).cleanDisabled(false)
            .target(version == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(version)).load();
    }
}
