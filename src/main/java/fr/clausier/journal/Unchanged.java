package fr.clausier.journal;

import fr.clausier.kernel.Scope;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What was worked out last, while memory allows and as long as nothing was done in the structure to the things it rests on. Every action
 * is in the journal: as long as that says so, and it is the same day, working it out again would say the same.
 *
 * @param <K> what was asked; @param <V> the answer, which nobody changes
 */
public final class Unchanged<K, V> {

    /** What decides which contracts and lots a viewer reaches who does not reach all. */
    private static final Set<Thing> REACH = EnumSet.of(Thing.CONTRACT, Thing.OPERATION, Thing.LOT);

    private static final int LONGEST = 10_000;

    private final Keeping keeping;
    private final int most;
    private final Set<Thing> things;
    private final Map<Asked<K>, Kept<V>> answers = new LinkedHashMap<>(16, 0.75f, true);

    Unchanged(Keeping keeping, int most, Set<Thing> things) {
        this.keeping = keeping;
        this.most = most;
        this.things = things;
    }

    /** @param viewer what whoever asked reaches; null when that does not matter */
    private record Asked<K>(long structure, Scope.Reached viewer, K what) { }

    private record Kept<V>(long last, LocalDate day, SoftReference<V> answer, Supplier<V> work) { }

    /**
     * The answer kept for whoever reaches the same, or worked out and kept. Inside a transaction that may have written, it is worked out
     * from what that one sees, and not kept.
     *
     * @param small whether an answer is worth the memory it takes
     */
    public V get(Scope viewer, K what, Supplier<V> work, Predicate<V> small) {
        return get(shown(viewer, what), work, small);
    }

    /** The same for answers that are small, or lists of which those above {@value #LONGEST} are not kept. */
    public V get(Scope viewer, K what, Supplier<V> work) {
        return get(shown(viewer, what), work, Unchanged::isSmall);
    }

    /** The same for what is worked out alike for whoever asks in a structure. */
    public V facts(long structure, K what, Supplier<V> work) {
        return get(new Asked<>(structure, null, what), work, Unchanged::isSmall);
    }

    /** The same; empty inside a transaction that may have written: nothing is kept there, so that whoever wants a part had better ask for that. */
    public Optional<V> factsRead(long structure, K what, Supplier<V> work) {
        return keeping.isWriting() ? Optional.empty() : Optional.of(facts(structure, what, work));
    }

    private V get(Asked<K> asked, Supplier<V> work, Predicate<V> small) {
        if (keeping.isWriting()) {
            return work.get();
        }
        return find(asked).orElseGet(() -> {
            Moment moment = now();
            V answer = work.get();
            return small.test(answer) ? keep(asked, moment, answer, work) : forget(asked, answer);
        });
    }

    private V forget(Asked<K> asked, V answer) {
        synchronized (answers) {
            answers.remove(asked);
        }
        return answer;
    }

    private static boolean isSmall(Object answer) {
        return (answer instanceof Collection<?> list ? list.size() : answer instanceof Map<?, ?> map ? map.size() : 0) <= LONGEST;
    }

    /** The answer where one was kept before, worked out anew when that is old: who wants but a part of it need not ask for that. */
    public Optional<V> renewed(Scope viewer, K what, Supplier<V> work) {
        return renewed(shown(viewer, what), work);
    }

    /** The same of what is worked out alike for whoever asks. */
    public Optional<V> renewedFacts(long structure, K what, Supplier<V> work) {
        return renewed(new Asked<>(structure, null, what), work);
    }

    private Optional<V> renewed(Asked<K> asked, Supplier<V> work) {
        synchronized (answers) {
            if (!answers.containsKey(asked)) {
                return Optional.empty();
            }
        }
        return keeping.isWriting() ? Optional.empty() : Optional.of(get(asked, work, Unchanged::isSmall));
    }

    /** Where the journal stood, on which day. */
    public static final class Moment {
        private final Keeping.Moment moment;

        private Moment(Keeping.Moment moment) {
            this.moment = moment;
        }
    }

    /** Told before an answer is worked out: what is written while that lasts makes the answer old. */
    public Moment now() {
        return new Moment(keeping.now());
    }

    /** An answer handed over to be kept, as long as it may be given: asked for by whoever wrote nothing but what it rests on. */
    public Optional<V> find(Scope viewer, K what) {
        return find(shown(viewer, what));
    }

    /** @param moment before the answer was worked out */
    public V keep(Scope viewer, K what, Moment moment, V answer) {
        return keep(shown(viewer, what), moment, answer, () -> answer);
    }

    private static <K> Asked<K> shown(Scope viewer, K what) {
        return new Asked<>(viewer.structure(), viewer.reached(), what);
    }

    private Optional<V> find(Asked<K> asked) {
        Keeping.Moment now = keeping.now();
        synchronized (answers) {
            Kept<V> kept = answers.get(asked);
            return kept == null || kept.last != last(asked, now) || !kept.day.equals(now.day()) ? Optional.empty() : Optional.ofNullable(kept.answer.get());
        }
    }

    private long last(Asked<K> asked, Keeping.Moment moment) {
        boolean parts = !things.isEmpty() && asked.viewer != null && !asked.viewer.reach().equals("ALL");
        Set<Thing> all = EnumSet.noneOf(Thing.class);
        all.addAll(things);
        all.addAll(parts ? REACH : Set.of());
        return moment.heard().last(asked.structure, all);
    }

    private V keep(Asked<K> asked, Moment moment, V answer, Supplier<V> work) {
        synchronized (answers) {
            answers.remove(asked);
            answers.put(asked, new Kept<>(last(asked, moment.moment), moment.moment.day(), new SoftReference<>(answer), work));
            Iterator<Asked<K>> oldest = answers.keySet().iterator();
            while (answers.size() > most) {
                oldest.next();
                oldest.remove();
            }
        }
        return answer;
    }

    boolean isEmpty() {
        synchronized (answers) {
            return answers.isEmpty();
        }
    }

    @Override
    public String toString() {
        return "answers that rest on " + (things.isEmpty() ? "all" : things);
    }

    /** Answers that would be given in a structure, and would be otherwise were they worked out now. */
    List<String> mistaken(long structure) {
        List<Map.Entry<Asked<K>, Kept<V>>> all;
        synchronized (answers) {
            all = List.copyOf(new LinkedHashMap<>(answers).entrySet());
        }
        return all.stream().filter(each -> each.getKey().structure == structure).filter(each -> find(each.getKey()).filter(given -> !given.equals(each.getValue().work.get())).isPresent())
            .map(each -> this + ": " + each.getKey()).toList();
    }
}
