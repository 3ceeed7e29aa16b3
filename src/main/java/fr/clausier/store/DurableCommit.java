package fr.clausier.store;

import io.micronaut.context.annotation.Context;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Makes an acknowledged write survive a killed process. PostgreSQL does by itself. H2 answers a commit before it is on disk, writes
 * behind in threads of its own, and saves its maps one after the other, so that a save that meets a writer may hold half of what
 * it wrote. On H2 therefore one action is written at a time, H2 hardly ever saves by itself, and each action is followed, still
 * alone, by a save that has reached the file before the answer leaves. See docs/decisions on the embedded database.
 */
@Context
public class DurableCommit {

    /** Milliseconds between saves H2 starts by itself: an hour. Ours come with each action. */
    private static final int SELDOM = 3_600_000;
    private static final int LONGEST_WAIT_SECONDS = 30;
    /** H2's own code for a lock that did not come in time. */
    private static final int LOCK_TIMEOUT = 50200;

    private final Semaphore writer = new Semaphore(1, true);
    /** Connections whose transaction holds the semaphore. */
    private final Set<Object> writing = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private final TransactionOperations<Connection> transactions;
    private final Connection own;
    private final MVStore file;

    DurableCommit(TransactionOperations<Connection> transactions, DataSource source) throws SQLException {
        this.transactions = transactions;
        Connection plain = io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(source).getConnection();
        if (plain.getMetaData().getDatabaseProductName().equals("H2")) {
            own = plain;
            try (Statement statement = own.createStatement()) {
                statement.execute("SET WRITE_DELAY " + SELDOM);
            }
            MVStore store = ((SessionLocal) own.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore();
            // a database in memory has no file, and nothing to keep
            file = store.getFileStore() == null ? null : store;
            if (file != null) {
                // a save that overwrites what an older one left free, and is killed halfway, makes H2 go back to a state long before
                file.setReuseSpace(false);
            }
        } else {
            plain.close();
            own = null;
            file = null;
        }
    }

    /** Whether the caller stands in a transaction. */
    public boolean isWithin() {
        return transactions.findTransactionStatus().isPresent();
    }

    /**
     * Waits, inside a transaction about to write, until no other is writing; the next one waits until this one has ended and, when it
     * committed, is on disk. Asking again in the same transaction changes nothing.
     *
     * @throws DataAccessException when another action takes longer than half a minute: told to people as written meanwhile
     */
    public void alone() {
        if (file == null) {
            return;
        }
        TransactionStatus<?> status = transactions.findTransactionStatus().orElseThrow(() -> new IllegalStateException("no transaction is open"));
        Object connection = status.getConnection();
        if (!writing.contains(connection)) {
            await();
            writing.add(connection);
            status.registerSynchronization(new Ending(connection));
        }
    }

    private void await() {
        try {
            if (!writer.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new DataAccessException("another action is still being written", new SQLTimeoutException("no turn to write", "HYT00", LOCK_TIMEOUT));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DataAccessException("stopped while waiting to write", stopped);
        }
    }

    /** Brings a committed action to disk, then lets the next one write. */
    private final class Ending implements TransactionSynchronization {

        private final Object connection;

        Ending(Object connection) {
            this.connection = connection;
        }

        @Override
        public void afterCommit() {
            do {
                // does nothing when another save began meanwhile, which may have begun before this action ended
                file.commit();
            } while (file.hasUnsavedChanges());
            // waits for saves under way, then forces the file
            file.executeFilestoreOperation(file::sync);
        }

        @Override
        public void afterCompletion(Status status) {
            if (writing.remove(connection)) {
                writer.release();
            }
        }
    }

    @PreDestroy
    void close() throws SQLException {
        if (file != null) {
            // a clean stop gives unused space back
            file.setReuseSpace(true);
        }
        if (own != null) {
            own.close();
        }
    }
}
