package fr.clausier.journal.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Takes pages of entries apart, hashes them and follows the chain, in order, on a thread of its own, while the database is asked for the next ones. */
public final class ChainWalk implements AutoCloseable {

    private static final int AHEAD = 4;

    /** A page on its way. */
    private record Page(PreparedStatement asked, Future<Optional<Break>> followed) { }

    private final Connection connection;
    private final ChainCheck chain;
    /** Whether another thread may read rows that were asked for while more are asked for: H2 holds them as plain values; the driver of PostgreSQL promises nothing. */
    private final boolean isInMemory;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "journal-walk");
        daemon.setDaemon(true);
        return daemon;
    });
    private final EntryHash hash = new EntryHash();
    private final Deque<Page> waiting = new ArrayDeque<>();
    private final Deque<PreparedStatement> free = new ArrayDeque<>();
    /** Known to the thread alone: what was still waiting behind a break is not looked at. */
    private boolean isBroken;

    public ChainWalk(Connection connection, ChainCheck chain) throws SQLException {
        this.connection = connection;
        this.chain = chain;
        this.isInMemory = connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** Asks for the entries after one, up to another; the break found in pages before, if any. */
    public Optional<Break> take(long after, long last) throws SQLException {
        if (free.isEmpty()) {
            free.add(connection.prepareStatement("SELECT " + EntryReading.COLUMNS + " FROM journal_entry WHERE seq > ? AND seq <= ? ORDER BY seq"));
        }
        PreparedStatement page = free.element();
        page.setLong(1, after);
        page.setLong(2, last);
        ResultSet rows = page.executeQuery();
        FutureTask<List<ChainEntry>> taken = new FutureTask<>(() -> entries(rows));
        boolean isFull = waiting.size() >= AHEAD;
        if (!isInMemory || isFull && !waiting.element().followed.isDone()) {
            // rather than wait
            taken.run();
        }
        waiting.add(new Page(free.remove(), thread.submit(() -> follow(taken))));
        return isFull ? first() : Optional.empty();
    }

    /** The break found in what is still waiting. */
    public Optional<Break> rest() {
        Optional<Break> found = Optional.empty();
        while (found.isEmpty() && !waiting.isEmpty()) {
            found = first();
        }
        return found;
    }

    private Optional<Break> follow(FutureTask<List<ChainEntry>> taken) throws InterruptedException, ExecutionException {
        if (isBroken) {
            return Optional.empty();
        }
        // does nothing where whoever asked has done it
        taken.run();
        for (ChainEntry entry : taken.get()) {
            Optional<Break> found = chain.accept(entry, hash.of(entry));
            if (found.isPresent()) {
                isBroken = true;
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<ChainEntry> entries(ResultSet rows) throws SQLException {
        EntryReading reading = new EntryReading();
        List<ChainEntry> entries = new ArrayList<>();
        while (rows.next()) {
            entries.add(reading.read(rows));
        }
        return entries;
    }

    private Optional<Break> first() {
        try {
            Page page = waiting.remove();
            free.add(page.asked);
            return page.followed.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was stopped", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("entries cannot be followed", fault.getCause());
        }
    }

    /** Waits for what is under way and closes what it reads. The thread is never interrupted: it may be reading the file of the base, which Java would close under all. */
    @Override
    public void close() throws SQLException {
        for (Page page : waiting) {
            page.followed.cancel(false);
        }
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(page -> free.add(page.asked));
        for (PreparedStatement each : free) {
            each.close();
        }
    }
}
