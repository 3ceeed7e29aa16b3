package fr.clausier.store;

import io.micronaut.context.annotation.Context;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Refuses to start on a database written with another key: names would be unreadable, and new ones lost to the old key. */
@Context
final class KeyCheck {

    KeyCheck(DataSource source, MasterKey key, Settings settings) throws SQLException {
        DataSource plain = io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(source);
        try (Connection connection = plain.getConnection()) {
            String stored = stored(connection);
            if (stored == null) {
                store(connection, key.fingerprint());
            } else if (!stored.equals(key.fingerprint())) {
                throw new IllegalStateException("The key file " + settings.keyPath() + " is not the one this database was written"
                    + " with. Put the right key file back, or point CLAUSIER_KEY_FILE at it.");
            }
        }
    }

    private static String stored(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT fingerprint FROM key_fingerprint WHERE id = 1");
             ResultSet row = query.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static void store(Connection connection, String fingerprint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO key_fingerprint (id, fingerprint) VALUES (1, ?)")) {
            insert.setString(1, fingerprint);
            insert.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
