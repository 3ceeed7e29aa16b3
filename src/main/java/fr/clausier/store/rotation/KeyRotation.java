package fr.clausier.store.rotation;

import fr.clausier.store.Calendar;
import fr.clausier.store.DurableCommit;
import fr.clausier.store.MasterKey;
import fr.clausier.store.Settings;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts a new master key in the place of the one in use. The next key is on disk first; then one transaction rewrites all that the old key
 * wraps, seals or indexes; then the files change names. Killed before the commit, nothing happened and the next key waits to be used;
 * killed after it, whatever starts next finds that the database goes with the next key and finishes (see {@code KeyCheck}).
 */
@Singleton
public class KeyRotation {

    private static final String HEAD = "SELECT seq FROM journal_head WHERE id = 1 FOR UPDATE";

    private final TransactionOperations<Connection> transactions;
    private final DurableCommit durable;
    private final MasterKey current;
    private final KeyFile file;
    private final Calendar calendar;
    private final List<Reindexed> indexes;

    KeyRotation(TransactionOperations<Connection> transactions, DurableCommit durable, MasterKey current, Settings settings, Calendar calendar,
            List<Reindexed> indexes) {
        this.transactions = transactions;
        this.durable = durable;
        this.current = current;
        this.file = new KeyFile(settings.keyPath());
        this.calendar = calendar;
        this.indexes = List.copyOf(indexes);
    }

    /**
     * How much was rewritten.
     *
     * @param keys of people; @param contents sealed under the master key itself; @param indexed things found by a blind index
     */
    public record Rotated(int keys, int contents, int indexed) { }

    /** What was done, and where the key that was is kept. */
    public record Done(Rotated rotated, Path former) { }

    /**
     * Changes the key. This program must be the only one at work on the database, and must stop afterwards: it still holds the old key.
     *
     * @param told in the same transaction, once all is rewritten
     */
    public Done rotate(Consumer<Rotated> told) {
        MasterKey next = current.succeededBy(file.nextOrCreate());
        Rotated rotated = transactions.executeWrite(status -> {
            durable.alone();
            try {
                return rewrite(status.getConnection(), next, told);
            } catch (SQLException e) {
                throw new IllegalStateException("the database refused part of the change of key", e);
            }
        });
        return new Done(rotated, file.takeNext(calendar.today()));
    }

    private Rotated rewrite(Connection connection, MasterKey next, Consumer<Rotated> told) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.executeQuery(HEAD).close();
        }
        int contents = 0;
        for (SealedUse use : SealedUse.values()) {
            if (!use.isOutside()) {
                contents += reseal(connection, use, next);
            }
        }
        int indexed = indexes.stream().mapToInt(index -> index.reindex(next)).sum();
        int keys = rewrap(connection, next);
        Rotated rotated = new Rotated(keys, contents, indexed);
        told.accept(rotated);
        try (PreparedStatement own = connection.prepareStatement("UPDATE key_fingerprint SET fingerprint = ?, lasting = ? WHERE id = 1");
             PreparedStatement head = connection.prepareStatement("UPDATE journal_head SET key_fingerprint = ? WHERE id = 1")) {
            own.setString(1, next.fingerprint());
            own.setString(2, next.wrappedLasting());
            own.executeUpdate();
            head.setString(1, next.fingerprint());
            head.executeUpdate();
        }
        return rotated;
    }

    /** One content at a time: a file may be large. */
    private int reseal(Connection connection, SealedUse use, MasterKey next) throws SQLException {
        List<Long> ids = ids(connection, "SELECT " + use.key() + " FROM " + use.table + " WHERE " + use.where + " ORDER BY " + use.key());
        try (PreparedStatement read = connection.prepareStatement("SELECT " + use.column + " FROM " + use.table + " WHERE " + use.key() + " = ?");
             PreparedStatement write = connection.prepareStatement("UPDATE " + use.table + " SET " + use.column + " = ? WHERE " + use.key() + " = ?")) {
            for (long id : ids) {
                read.setLong(1, id);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    if (use.form == SealedUse.Encoding.BYTES) {
                        write.setBytes(1, current.resealed(use, row.getBytes(1), next));
                    } else {
                        byte[] sealed = current.resealed(use, Base64.getDecoder().decode(row.getString(1)), next);
                        write.setString(1, Base64.getEncoder().encodeToString(sealed));
                    }
                }
                write.setLong(2, id);
                write.executeUpdate();
            }
        }
        return ids.size();
    }

    private int rewrap(Connection connection, MasterKey next) throws SQLException {
        List<Long> ids = ids(connection, "SELECT id FROM person_key ORDER BY id");
        try (PreparedStatement read = connection.prepareStatement("SELECT wrapped FROM person_key WHERE id = ?");
             PreparedStatement write = connection.prepareStatement("UPDATE person_key SET wrapped = ? WHERE id = ?")) {
            for (long id : ids) {
                read.setLong(1, id);
                try (ResultSet row = read.executeQuery()) {
                    row.next();
                    write.setString(1, current.rewrapped(row.getString(1), next));
                }
                write.setLong(2, id);
                write.addBatch();
            }
            if (!ids.isEmpty()) {
                write.executeBatch();
            }
        }
        return ids.size();
    }

    private static List<Long> ids(Connection connection, String query) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
