package fr.clausier.compliance.kept;

import fr.clausier.compliance.MonthBook;
import fr.clausier.hours.decision.Selection;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Scope;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The books shown last, so that a person who goes from page to page does not have a portfolio judged for each. Kept by what a viewer
 * reaches, not by who looks.
 */
@Singleton
public class KeptBooks {

    private static final int REMEMBERED = 16;
    /** Lines of a book above which it is not kept: a line takes about a kilobyte, and memory asked for by others comes first. */
    private static final int MOST_LINES = 10_000;

    private final Unchanged<Key, MonthBook> books;

    KeptBooks(Keeping keeping) {
        this.books = keeping.of(REMEMBERED);
    }

    private record Key(LocalDate day, Selection selection) { }

    /** @param work what works the book out when it is not kept; asked for the right to read before */
    public MonthBook get(Scope scope, LocalDate day, Selection selection, Supplier<MonthBook> work) {
        return books.get(scope, new Key(day, selection), work,
            book -> book.statements().stream().mapToLong(each -> each.lines().size()).sum() <= MOST_LINES);
    }
}
