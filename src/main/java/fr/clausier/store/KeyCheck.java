package fr.clausier.store;

import fr.clausier.store.rotation.KeyFile;
import io.micronaut.context.annotation.Context;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Opens the key of the database, and refuses to start with another: names would be unreadable, and new ones lost to the old key. A change
 * of key that was killed once the database had changed is finished here.
 */
@Context
final class KeyCheck {

    private final Settings settings;
    private final Calendar calendar;
    /** The key found, and the secret that goes with it. */
    final byte[] master;
    final byte[] lasting;

    KeyCheck(DataSource source, Settings settings, Calendar calendar) throws SQLException {
        this.settings = settings;
        this.calendar = calendar;
        DataSource plain = io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(source);
        try (Connection connection = plain.getConnection()) {
            Known known = known(connection);
            this.master = known == null ? new KeyFile(settings.keyPath()).readOrCreate() : masterOf(known);
            MasterKey bare = new MasterKey(master, MasterKey.newKey());
            if (known != null && known.lasting != null) {
                this.lasting = bare.unwrap(known.lasting);
                return;
            }
            this.lasting = bare.lasting();
            write(connection, known == null ? "INSERT INTO key_fingerprint (lasting, fingerprint, id) VALUES (?, ?, 1)"
                : "UPDATE key_fingerprint SET lasting = ? WHERE fingerprint = ? AND id = 1", bare);
        }
    }

    /** @param lasting the secret that does not change with the key, wrapped; null in a database from before there was one */
    private record Known(String fingerprint, String lasting) { }

    private byte[] masterOf(Known known) {
        KeyFile file = new KeyFile(settings.keyPath());
        if (file.exists() && fits(file.readOrCreate(), known)) {
            return file.readOrCreate();
        }
        if (file.hasNext() && fits(file.readNext(), known)) {
            file.takeNext(calendar.today());
            return file.readOrCreate();
        }
        throw new IllegalStateException("The key file " + settings.keyPath() + " is not the one this database was written"
            + " with. Put the right key file back, or point CLAUSIER_KEY_FILE at it.");
    }

    private static boolean fits(byte[] master, Known known) {
        return new MasterKey(master, master).fingerprint().equals(known.fingerprint);
    }

    private static Known known(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT fingerprint, lasting FROM key_fingerprint WHERE id = 1");
             ResultSet row = query.executeQuery()) {
            return row.next() ? new Known(row.getString(1), row.getString(2)) : null;
        }
    }

    private static void write(Connection connection, String sql, MasterKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, key.wrappedLasting());
            insert.setString(2, key.fingerprint());
            insert.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
