package fr.clausier.journal;

import fr.clausier.journal.chain.Break;
import fr.clausier.journal.chain.ChainCheck;
import fr.clausier.journal.chain.ChainEntry;
import fr.clausier.journal.chain.EntryHash;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Hashes pages of entries on another thread while the next ones are read, and hands them to the check in order. */
final class Hashing implements AutoCloseable {

    private static final int AHEAD = 4;

    private record Hashed(List<ChainEntry> entries, String[] hashes) { }

    private final ChainCheck chain;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "journal-hashing");
        daemon.setDaemon(true);
        return daemon;
    });
    private final EntryHash hash = new EntryHash();
    private final Deque<Future<Hashed>> waiting = new ArrayDeque<>();

    Hashing(ChainCheck chain) {
        this.chain = chain;
    }

    /** Takes a page; the break found in those before it, if any. */
    Optional<Break> take(List<ChainEntry> entries) {
        waiting.add(thread.submit(() -> hashed(entries)));
        return waiting.size() > AHEAD ? first() : Optional.empty();
    }

    /** The break found in what is still waiting. */
    Optional<Break> rest() {
        Optional<Break> found = Optional.empty();
        while (found.isEmpty() && !waiting.isEmpty()) {
            found = first();
        }
        return found;
    }

    private Hashed hashed(List<ChainEntry> entries) {
        String[] hashes = new String[entries.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash.of(entries.get(i));
        }
        return new Hashed(entries, hashes);
    }

    private Optional<Break> first() {
        try {
            Hashed page = waiting.remove().get();
            for (int i = 0; i < page.hashes.length; i++) {
                Optional<Break> found = chain.accept(page.entries.get(i), page.hashes[i]);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was stopped", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("entries cannot be hashed", fault.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
