package fr.clausier.journal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands out the places where answers are kept between requests, and hears for all of them what was done meanwhile. */
@Singleton
public class Keeping {

    /** Answers kept of a question whose answers are small. */
    public static final int MANY = 64;
    /** The same of one whose answers are large. */
    public static final int FEW = 16;

    private final Journal journal;
    private final JournalRows rows;
    private final List<Unchanged<?, ?>> places = new CopyOnWriteArrayList<>();
    private Heard heard;

    Keeping(Journal journal, JournalRows rows) {
        this.journal = journal;
        this.rows = rows;
    }

    /**
     * A place for the answers to one question.
     *
     * @param most answers kept; @param things the answers rest on: all whose actions write what is read for them. None for all there are
     */
    public <K, V> Unchanged<K, V> of(int most, Thing... things) {
        Unchanged<K, V> place = new Unchanged<>(this, most, Set.of(things));
        places.add(place);
        return place;
    }

    /** Up to where the journal was read, on which day. */
    record Moment(Heard heard, LocalDate day) { }

    /** Told before an answer is worked out: what is written while that lasts makes the answer old. */
    Moment now() {
        return Reading.current().map(reading -> reading.moment(this::asked)).orElseGet(this::asked);
    }

    private Moment asked() {
        Heard before = last();
        Heard now = before.and(rows.doneAfter(before.seq()));
        return new Moment(isWriting() ? now : shared(now), journal.today());
    }

    private Heard last() {
        Heard known = shared(null);
        return known == null ? Heard.from(journal.last()) : known;
    }

    /** Sets what is heard for all to hear: never what a transaction says of itself, which may be undone. */
    private synchronized Heard shared(Heard now) {
        heard = heard == null || now != null && now.seq() > heard.seq() ? now : heard;
        return heard;
    }

    /** Whether the caller may have written what no entry tells yet, or may yet be undone: what it sees is for it alone. */
    boolean isWriting() {
        return journal.isWriting();
    }

    /** Places where nothing is kept. */
    List<String> empty() {
        return places.stream().filter(Unchanged::isEmpty).map(Unchanged::toString).toList();
    }

    /** What is kept for a structure and would be given, though it would be worked out otherwise now: none, or an answer rests on more than it says. */
    List<String> mistaken(long structure) {
        return places.stream().flatMap(place -> place.mistaken(structure).stream()).toList();
    }
}
