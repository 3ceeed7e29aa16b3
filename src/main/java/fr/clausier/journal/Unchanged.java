package fr.clausier.journal;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was worked out last, while memory allows and nobody wrote anything since. Every action is in the journal: as long as that has not
 * moved, and it is the same day, working it out again would say the same.
 *
 * @param <K> what was asked, by whom; @param <V> the answer, which nobody changes
 */
public final class Unchanged<K, V> {

    private final Journal journal;
    private final int most;
    private final Map<K, Kept<V>> answers = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most answers kept; the one nobody asked for the longest makes room */
    public Unchanged(Journal journal, int most) {
        this.journal = journal;
        this.most = most;
    }

    /**
     * The answer kept, or worked out and kept. Inside a transaction that may have written, it is worked out from what that one sees, and
     * not kept.
     *
     * @param small whether an answer is worth the memory it takes
     */
    public V get(K asked, Supplier<V> work, Predicate<V> small) {
        if (journal.isWriting()) {
            return work.get();
        }
        return find(asked).orElseGet(() -> {
            Moment moment = now();
            V answer = work.get();
            return small.test(answer) ? keep(asked, moment, answer) : answer;
        });
    }

    /** The same for answers that are small. */
    public V get(K asked, Supplier<V> work) {
        return get(asked, work, answer -> true);
    }

    /** The answer where it is kept, and may be given. */
    public Optional<V> known(K asked) {
        return journal.isWriting() ? Optional.empty() : find(asked);
    }

    /** Where the journal stood, on which day. */
    public record Moment(long journal, LocalDate day) { }

    private record Kept<V>(Moment moment, SoftReference<V> answer) { }

    /** Told before an answer is worked out: what is written while that lasts makes the answer old. */
    public Moment now() {
        return Reading.current().map(reading -> reading.moment(this::asked)).orElseGet(this::asked);
    }

    private Moment asked() {
        return new Moment(journal.last(), journal.today());
    }

    public Optional<V> find(K asked) {
        Moment now = now();
        synchronized (answers) {
            Kept<V> kept = answers.get(asked);
            return kept == null || !kept.moment.equals(now) ? Optional.empty() : Optional.ofNullable(kept.answer.get());
        }
    }

    /** @param moment before the answer was worked out */
    public V keep(K asked, Moment moment, V answer) {
        synchronized (answers) {
            answers.remove(asked);
            answers.put(asked, new Kept<>(moment, new SoftReference<>(answer)));
            Iterator<K> oldest = answers.keySet().iterator();
            while (answers.size() > most) {
                oldest.next();
                oldest.remove();
            }
        }
        return answer;
    }
}
