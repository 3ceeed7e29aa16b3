package fr.clausier.store;

import io.micronaut.context.annotation.Context;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Makes an acknowledged write survive a killed process. PostgreSQL does by itself; H2 answers a commit before it is on disk, so
 * on H2 every journaled transaction is followed by CHECKPOINT SYNC before its answer leaves. One connection of its own, so that
 * waiting for the disk can never wait for the pool.
 */
@Context
public class DurableCommit {

    private final TransactionOperations<Connection> transactions;
    private final DataSource source;
    private final boolean h2;
    /** Connections whose commit will be followed by a checkpoint, for each thread. */
    private final ThreadLocal<Set<Object>> awaited = ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));
    private Connection own;

    DurableCommit(TransactionOperations<Connection> transactions, DataSource source) throws SQLException {
        this.transactions = transactions;
        this.source = source;
        Connection plain = io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(source).getConnection();
        this.h2 = plain.getMetaData().getDatabaseProductName().equals("H2");
        if (h2) {
            own = plain;
            run("SET WRITE_DELAY 0");
        } else {
            plain.close();
        }
    }

    /** To be called inside a transaction that must not be lost once answered; however often, the disk is waited for once. */
    public void afterThisCommit() {
        if (h2) {
            TransactionStatus<?> status = transactions.findTransactionStatus().orElseThrow(() -> new IllegalStateException("no transaction is open"));
            Object connection = status.getConnection();
            if (awaited.get().add(connection)) {
                status.registerSynchronization(new Sync(connection));
            }
        }
    }

    /** Waits for the disk when the transaction commits, and forgets it however it ends. */
    private final class Sync implements TransactionSynchronization {

        private final Object connection;

        Sync(Object connection) {
            this.connection = connection;
        }

        @Override
        public void afterCommit() {
            run("CHECKPOINT SYNC");
        }

        @Override
        public void afterCompletion(Status status) {
            awaited.get().remove(connection);
        }
    }

    private synchronized void run(String sql) {
        try (Statement statement = own.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the write could not be brought to disk", e);
        }
    }

    @PreDestroy
    synchronized void close() throws SQLException {
        if (own != null) {
            own.close();
        }
    }
}
