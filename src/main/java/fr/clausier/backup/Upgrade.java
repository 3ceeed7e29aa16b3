package fr.clausier.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.flywaydb.core.Flyway;

/**
 * Brings a base to the schema of this version, or leaves it as it was. PostgreSQL undoes all migrations of one upgrade together; H2 does not undo
 * what changes tables, so its file is copied before, and put back if one fails.
 */
public final class Upgrade {

    private Upgrade() { }

    /** What failed, the base being as before. */
    public static final class Failed extends RuntimeException {
        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** @param more places of migrations besides those of the product */
    public static void run(Base base, String... more) {
        Path file = base.file().orElse(null);
        if (file != null && !Files.exists(file)) {
            return;
        }
        Flyway migrations = base.migrations(null, more);
        if (migrations.info().pending().length == 0) {
            return;
        }
        Path copy = file == null ? null : file.resolveSibling(file.getFileName().toString().replace(".mv.db", "-before-upgrade.mv.db"));
        try {
            if (copy != null) {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
            migrations.migrate();
        } catch (IOException noRoom) {
            throw new UncheckedIOException("the base cannot be copied before its upgrade", noRoom);
        } catch (RuntimeException failed) {
            putBack(copy, file);
            throw new Failed("The base was not upgraded, and is as it was before: go back to the version that wrote it. " + first(failed), failed);
        }
    }

    private static void putBack(Path copy, Path file) {
        try {
            if (copy != null) {
                Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the base as it was before its upgrade is in " + copy, e);
        }
    }

    private static String first(Throwable failed) {
        return String.valueOf(failed.getMessage()).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
