package fr.clausier.journal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

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

    /** Places where nothing is kept, nor in another that rests on the same. */
    List<String> empty() {
        Set<String> used = places.stream().filter(place -> !place.isEmpty()).map(Unchanged::toString).collect(Collectors.toSet());
        return places.stream().map(Unchanged::toString).filter(place -> !used.contains(place)).toList();
    }

    /** What is kept for a structure and would be given, though it would be worked out otherwise now: none, or an answer rests on more than it says. */
    List<String> mistaken(long structure) {
        return places.stream().flatMap(place -> place.mistaken(structure).stream()).toList();
    }

    /**
     * How far the journal was read, and what it said: the number of the last entry about each thing of each structure.
     *
     * @param from entry after which reading began; @param seq last one read; @param last by structure, 0 for what was done outside any
     */
    record Heard(long from, long seq, Map<Long, Map<Thing, Long>> last) {

        static Heard from(long seq) {
            return new Heard(seq, seq, Map.of());
        }

        Heard and(List<JournalRows.Done> news) {
            if (news.isEmpty()) {
                return this;
            }
            long to = seq;
            Map<Long, Map<Thing, Long>> all = new HashMap<>(last);
            for (JournalRows.Done each : news) {
                to = Math.max(to, each.seq());
                Thing thing = Thing.of(each.action());
                if (thing != Thing.PEOPLE) {
                    Map<Thing, Long> things = new EnumMap<>(Thing.class);
                    things.putAll(all.getOrDefault(each.structure(), Map.of()));
                    things.merge(thing, each.seq(), Math::max);
                    all.put(each.structure(), things);
                }
            }
            return new Heard(from, to, all);
        }

        /** The last entry that an answer of a structure may be old by. @param things it rests on; none for all there are */
        long last(long structure, Set<Thing> things) {
            return Math.max(in(structure, things), in(0, things));
        }

        private long in(long structure, Set<Thing> things) {
            return last.getOrDefault(structure, Map.of()).entrySet().stream()
                .filter(each -> things.isEmpty() || each.getKey() == Thing.OTHER || things.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue).max().orElse(from);
        }
    }
}
