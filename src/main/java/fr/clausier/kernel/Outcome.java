package fr.clausier.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of a request to write. Told apart by type so that each door answers each case once: done (2xx), refused for the
 * person's data (422), absent or not theirs (404), changed meanwhile by someone else (409).
 */
public sealed interface Outcome<T> {

    record Done<T>(T value, List<Problem> warnings) implements Outcome<T> { }

    record Refused<T>(List<Problem> problems) implements Outcome<T> { }

    record Absent<T>() implements Outcome<T> { }

    /** @param current what is stored now, to be shown beside what the person sent */
    record Changed<T>(T current) implements Outcome<T> { }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value, List.of());
    }

    static <T> Outcome<T> done(T value, List<Problem> warnings) {
        return new Done<>(value, List.copyOf(warnings));
    }

    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(List.copyOf(problems));
    }

    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    static <T> Outcome<T> absent() {
        return new Absent<>();
    }

    /** One branch per case; nothing can be forgotten. */
    default <R> R fold(Function<Done<T>, R> done, Function<List<Problem>, R> refused, Supplier<R> absent,
                       Function<T, R> changed) {
        if (this instanceof Done<T> d) {
            return done.apply(d);
        }
        if (this instanceof Refused<T> r) {
            return refused.apply(r.problems());
        }
        if (this instanceof Changed<T> c) {
            return changed.apply(c.current());
        }
        return absent.get();
    }

    /** The same outcome, told of something made from its value. */
    default <R> Outcome<R> map(Function<T, R> made) {
        return fold(done -> Outcome.done(made.apply(done.value()), done.warnings()), Outcome::refused, Outcome::absent,
            current -> new Changed<>(made.apply(current)));
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** Problems of a refusal; empty otherwise. */
    default List<Problem> problems() {
        return this instanceof Refused<T> r ? r.problems() : List.of();
    }

    /** The value. @throws IllegalStateException unless done, naming the problems */
    default T get() {
        if (this instanceof Done<T> d) {
            return d.value();
        }
        throw new IllegalStateException("not done: " + this);
    }
}
