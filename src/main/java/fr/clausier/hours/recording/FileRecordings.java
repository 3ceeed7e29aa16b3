package fr.clausier.hours.recording;

import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Scope;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;

/** Records compared files: in one transaction that any refusal undoes, from a comparison that still holds when it is written. */
@Singleton
public class FileRecordings {

    private final TransactionOperations<Connection> transactions;
    private final Journal journal;

    FileRecordings(TransactionOperations<Connection> transactions, Journal journal) {
        this.transactions = transactions;
        this.journal = journal;
    }

    /** What the journal keeps of a recording: the file, and what it was. */
    public record Receipt(String action, long upload, Object content) { }

    /**
     * The steps of one recording.
     *
     * @param <C> a file beside what stands; @param <R> what recording it came to
     */
    public interface Steps<C, R> {

        C compare();

        /** The answer when there is nothing to write; else empty. */
        Optional<R> nothing(C compared);

        Receipt receipt(C compared);

        Outcome<R> write(C compared);
    }

    /** Compares, and writes unless there is nothing to. A file is compared again only if someone wrote meanwhile. */
    public <C, R> Outcome<R> record(Scope scope, Steps<C, R> steps) {
        return transactions.executeWrite(status -> {
            long before = journal.last();
            C compared = steps.compare();
            Optional<R> nothing = steps.nothing(compared);
            if (nothing.isPresent()) {
                return Outcome.done(nothing.get());
            }
            // one writer at a time from here on; what was compared still stands if nobody wrote meanwhile
            journal.writeAlone();
            if (journal.last() != before) {
                compared = steps.compare();
            }
            Receipt receipt = steps.receipt(compared);
            journal.record(scope, receipt.action(), "upload", receipt.upload(), null, receipt.content());
            Outcome<R> outcome = steps.write(compared);
            if (!outcome.isDone()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }
}
