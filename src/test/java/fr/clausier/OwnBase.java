package fr.clausier;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Databases in memory for servers of their own. The first of a run is migrated as any other and written down once its server has started, with the key beside it; the
 * next begin there, and Flyway finds its migrations done. What is recorded on such a base by the same means is written down too, and given to the next that asks.
 */
public final class OwnBase {

    private static final String URL = "datasources.default.url";
    private static final String KEY = "clausier.key";
    private static List<String> migrated;
    private static String key;
    private static final Map<String, Recorded> RECORDED = new HashMap<>();
    /** Servers by the address of their base. */
    private static final Map<String, ApplicationContext> OPEN = new HashMap<>();

    private record Recorded(List<String> script, Object told) { }

    private OwnBase() { }

    /** The address of a new base, empty, for a server that keeps its key in this folder. */
    public static synchronized String address(Path data) {
        forgetClosed();
        String address = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        if (migrated != null && isGivenTheKey(data.resolve(KEY))) {
            run(address, migrated);
        }
        return address;
    }

    /** Tells that a server has started on a base of here, and recorded nothing yet. */
    public static synchronized void started(ApplicationContext context, Path data) {
        String address = address(context);
        OPEN.put(address, context);
        if (migrated == null) {
            try {
                key = Files.readString(data.resolve(KEY));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            migrated = script(address);
        }
    }

    /**
     * What a test class records first, on a base where nothing is recorded: done once, copied afterwards. @param what tells it from all else, the day and the clock among it
     */
    @SuppressWarnings("unchecked")
    public static synchronized <T> T recorded(ApplicationContext context, String what, Supplier<T> recording) {
        String address = address(context);
        if (!OPEN.containsKey(address) || context.getProperty("clausier.serving", Boolean.class).orElse(false) || !isEmpty(address) || !isGivenTheKey(Path.of(context.getRequiredProperty("clausier.data", String.class)).resolve(KEY))) {
            return recording.get();
        }
        Recorded known = RECORDED.get(what);
        if (known != null) {
            run(address, List.of("DROP ALL OBJECTS"));
            run(address, known.script);
            return (T) known.told;
        }
        T told = recording.get();
        RECORDED.put(what, new Recorded(script(address), told));
        return told;
    }

    private static String address(ApplicationContext context) {
        return context.getProperty(URL, String.class).orElse("");
    }

    /** What the key of the run sealed can be read by another server of the run, and by none with a key of its own. */
    private static boolean isGivenTheKey(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, key);
            }
            return Files.readString(file).equals(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(String address) {
        try (Connection connection = DriverManager.getConnection(address, "sa", ""); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT (SELECT COUNT(*) FROM journal_entry) + (SELECT COUNT(*) FROM account)")) {
            row.next();
            return row.getLong(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> script(String address) {
        List<String> script = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(address, "sa", ""); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SCRIPT")) {
            while (row.next()) {
                script.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return script;
    }

    private static void run(String address, List<String> script) {
        try (Connection connection = DriverManager.getConnection(address, "sa", ""); Statement statement = connection.createStatement()) {
            for (String each : script) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bases whose server has stopped take no more memory. */
    private static void forgetClosed() {
        OPEN.entrySet().removeIf(each -> {
            boolean closed = !each.getValue().isRunning();
            if (closed) {
                run(each.getKey(), List.of("SHUTDOWN"));
            }
            return closed;
        });
    }
}
