package fr.clausier.journal;

import fr.clausier.journal.Keeping.Moment;
import fr.clausier.kernel.Scope;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Goes along with a request that asks to be shown something: whatever transactions it opens, it has written nothing in them, unless it
 * says so. All that it is shown is of one moment, asked for once.
 */
public final class Reading implements PropagatedContextElement {

    private record Asked(String what, long id, Scope scope) { }

    private final AtomicReference<Moment> moment = new AtomicReference<>();
    private volatile boolean written;
    private final Map<Object, Object> answers = new ConcurrentHashMap<>();

    /** Told by whoever writes after all, a preview that is undone say: from here on nothing is taken from what was kept, nor kept. */
    void wrote() {
        written = true;
    }

    boolean hasWritten() {
        return written;
    }

    static Optional<Reading> current() {
        return PropagatedContext.getOrEmpty().find(Reading.class);
    }

    /**
     * What a request asks for several times is asked of the database once. Outside a request that only reads, it is asked each time.
     *
     * @param what is asked for, such as a lot; @param id which one, 0 for all the viewer reaches
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(String what, long id, Scope scope, Supplier<T> work) {
        Optional<Reading> reading = current().filter(each -> !each.written);
        if (reading.isEmpty()) {
            return work.get();
        }
        Asked asked = new Asked(what, id, scope);
        Object known = reading.get().answers.get(asked);
        if (known == null) {
            known = work.get();
            reading.get().answers.put(asked, known);
        }
        return (T) known;
    }

    Moment moment(Supplier<Moment> now) {
        return moment.updateAndGet(known -> known == null ? now.get() : known);
    }
}
