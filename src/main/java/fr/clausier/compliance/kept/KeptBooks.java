package fr.clausier.compliance.kept;

import fr.clausier.compliance.MonthBook;
import fr.clausier.hours.decision.Selection;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The books shown last, so that a person who goes from page to page does not have the portfolio judged for each. Kept by what a viewer
 * reaches, not by who looks.
 */
@Singleton
public class KeptBooks {

    private static final int REMEMBERED = 8;
    /** Lines of a book above which it is not kept: eight such books stay below a quarter of the memory a server has by default. */
    private static final int MOST_LINES = 20_000;

    private final Unchanged<Key, MonthBook> books;
    private final TransactionOperations<Connection> transactions;

    KeptBooks(Journal journal, Calendar calendar, TransactionOperations<Connection> transactions) {
        this.books = new Unchanged<>(journal, calendar, REMEMBERED);
        this.transactions = transactions;
    }

    private record Key(long structure, Role role, long organisation, LocalDate day, Selection selection) { }

    /** Whether a transaction begun above may have written what the journal does not tell yet. */
    public boolean isWriting() {
        return transactions.findTransactionStatus().filter(TransactionStatus::isNewTransaction).isEmpty();
    }

    public Unchanged.Moment now() {
        return books.now();
    }

    public Optional<MonthBook> find(Scope scope, LocalDate day, Selection selection) {
        scope.require(Permission.READ_HOURS);
        return books.find(key(scope, day, selection));
    }

    public MonthBook keep(Scope scope, Unchanged.Moment moment, Selection selection, MonthBook book) {
        long lines = book.statements().stream().mapToLong(each -> each.lines().size()).sum();
        return lines > MOST_LINES ? book : books.keep(key(scope, book.day(), selection), moment, book);
    }

    private static Key key(Scope scope, LocalDate day, Selection selection) {
        return new Key(scope.structure(), scope.role(), scope.organisation(), day, selection);
    }
}
