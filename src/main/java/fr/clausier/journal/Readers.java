package fr.clausier.journal;

import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import io.micronaut.context.annotation.Context;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who read what names people. A file taken away has its entry before it leaves. A page has one entry a viewer, person and day: those are
 * gathered for a few seconds and written together, so that a page waits for no one who writes. Neither counts as a change.
 */
@Context
public class Readers {

    /** Kind of thing these entries are about. */
    static final String SUBJECT = "people";
    private static final int MOST_KNOWN = 500_000;

    private final Journal journal;
    private final Calendar calendar;
    private final TransactionOperations<Connection> transactions;
    private final Map<Viewer, Seen> waiting = new LinkedHashMap<>();
    private final Set<Known> known = new HashSet<>();
    private LocalDate day;

    Readers(Journal journal, Calendar calendar, TransactionOperations<Connection> transactions) {
        this.journal = journal;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    private record Viewer(long account, long structure) { }

    private record Known(Viewer viewer, long key) { }

    /** What an entry tells: addresses as the program names them, never what was asked for, and the keys of those whose names were opened. */
    private record Seen(Set<String> pages, Set<Long> people) { }

    private record Taken(String page, Set<Long> people) { }

    /** A page was shown. @param page its address as the program names it, {@code /participants/{id}}; @param keys of the people named on it */
    public synchronized void saw(Scope scope, String page, Set<Long> keys) {
        LocalDate today = calendar.today();
        if (!today.equals(day) || known.size() > MOST_KNOWN) {
            known.clear();
            day = today;
        }
        Viewer viewer = new Viewer(scope.actor().account(), scope.structure());
        List<Long> first = keys.stream().filter(key -> known.add(new Known(viewer, key))).toList();
        if (!first.isEmpty()) {
            Seen seen = waiting.computeIfAbsent(viewer, each -> new Seen(new TreeSet<>(), new TreeSet<>()));
            seen.pages.add(page);
            seen.people.addAll(first);
        }
    }

    /** A file is about to leave. */
    public void takes(Scope scope, String page, Set<Long> keys) {
        transactions.executeWrite(status -> {
            journal.read(scope.actor(), scope.structure(), "people.taken", SUBJECT, new Taken(page, new TreeSet<>(keys)));
            return null;
        });
    }

    /** Writes what was gathered. */
    public void write() {
        Map<Viewer, Seen> now;
        synchronized (this) {
            now = new LinkedHashMap<>(waiting);
            waiting.clear();
        }
        if (!now.isEmpty()) {
            transactions.executeWrite(status -> {
                now.forEach((viewer, seen) -> journal.read(new Actor(viewer.account), viewer.structure, "people.seen", SUBJECT,
                    new Seen(seen.pages, new TreeSet<>(new ArrayList<>(seen.people)))));
                return null;
            });
        }
    }

    @PreDestroy
    void close() {
        write();
    }
}
