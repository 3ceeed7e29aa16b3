package fr.clausier.journal;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;

/** Writes at the end of the journal, in the caller's transaction. Every action pays for these three statements, so they are plain ones. */
@Singleton
final class Pen {

    private static final String LOCK = "SELECT id, seq, hash, changed, signed, seal, key_fingerprint FROM journal_head WHERE id = 1 FOR UPDATE";
    private static final String WRITE = "INSERT INTO journal_entry (seq, recorded_at, account_id, structure_id, action, subject, subject_id, person_key_id, before_digest,"
        + " after_digest, detail, previous_hash, hash, form, recorded_micros, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE = "UPDATE journal_head SET seq = ?, hash = ?, changed = ?, seal = ? WHERE id = 1";

    private final TransactionOperations<Connection> transactions;

    Pen(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** What is done with a statement. */
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** The end of the journal, which nobody else moves until the transaction ends. */
    JournalHead lock() {
        return ask(LOCK, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new JournalHead(row.getInt(1), row.getLong(2), row.getString(3), row.getLong(4), row.getLong(5), row.getString(6), row.getString(7));
            }
        });
    }

    void write(List<JournalEntry> entries) {
        ask(WRITE, statement -> {
            for (JournalEntry entry : entries) {
                set(statement, entry);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    void move(long seq, String hash, long changed, String seal) {
        int moved = ask(MOVE, statement -> {
            statement.setLong(1, seq);
            statement.setString(2, hash);
            statement.setLong(3, changed);
            statement.setString(4, seal);
            return statement.executeUpdate();
        });
        if (moved != 1) {
            throw new IllegalStateException("the journal has no end");
        }
    }

    private static void set(PreparedStatement statement, JournalEntry entry) throws SQLException {
        statement.setLong(1, entry.seq());
        statement.setTimestamp(2, Timestamp.from(entry.recordedAt()));
        statement.setLong(3, entry.account());
        statement.setLong(4, entry.structure());
        statement.setString(5, entry.action());
        statement.setString(6, entry.subject());
        statement.setLong(7, entry.subjectId());
        statement.setObject(8, entry.personKeyId(), Types.BIGINT);
        statement.setString(9, entry.beforeDigest());
        statement.setString(10, entry.afterDigest());
        statement.setString(11, entry.detail());
        statement.setString(12, entry.previousHash());
        statement.setString(13, entry.hash());
        statement.setInt(14, entry.form());
        statement.setObject(15, entry.recordedMicros(), Types.BIGINT);
        statement.setString(16, entry.reason());
    }

    private <T> T ask(String sql, Work<T> work) {
        try (PreparedStatement statement = transactions.getConnection().prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new DataAccessException("the journal cannot be written", e);
        }
    }
}
