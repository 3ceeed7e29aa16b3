package fr.clausier.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * the values of every legal amount over time. A value lasts until the next one begins, so there can be neither a gap after
 * the first day nor two values on one day; before the first day there is none, and nothing is guessed.
 */
public final class LegalSeries {

    /** No amount has any value. */
    public static final LegalSeries NONE = new LegalSeries(new EnumMap<>(LegalAmount.class));

    private final Map<LegalAmount, NavigableMap<LocalDate, LegalValue>> values;

    private LegalSeries(Map<LegalAmount, NavigableMap<LocalDate, LegalValue>> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException when two values of an amount begin on the same day: either might be the right one */
    public static LegalSeries of(Collection<LegalValue> values) {
        Map<LegalAmount, NavigableMap<LocalDate, LegalValue>> found = new EnumMap<>(LegalAmount.class);
        for (LegalValue each : values) {
            LegalValue other = found.computeIfAbsent(each.amount(), amount -> new TreeMap<>()).put(each.from(), each);
            if (other != null) {
                throw new IllegalArgumentException("two values of " + each.amount() + " begin on " + each.from());
            }
        }
        return new LegalSeries(found);
    }

    /** These values, and over them the others: one that begins on the same day replaces, any other is added. */
    public LegalSeries with(LegalSeries over) {
        Map<LegalAmount, NavigableMap<LocalDate, LegalValue>> both = new EnumMap<>(LegalAmount.class);
        values.forEach((amount, series) -> both.put(amount, new TreeMap<>(series)));
        over.values.forEach((amount, series) -> both.computeIfAbsent(amount, each -> new TreeMap<>()).putAll(series));
        return new LegalSeries(both);
    }

    /** The value that holds on a day; empty before the first one begins. */
    public Optional<LegalValue> on(LegalAmount amount, LocalDate day) {
        return Optional.ofNullable(series(amount).floorEntry(day)).map(Map.Entry::getValue);
    }

    /** The values of an amount, oldest first. */
    public List<LegalValue> values(LegalAmount amount) {
        return List.copyOf(series(amount).values());
    }

    /** The last day on which a value holds; empty for the latest one, which holds until another begins. */
    public Optional<LocalDate> lastDay(LegalValue value) {
        return Optional.ofNullable(series(value.amount()).higherKey(value.from())).map(next -> next.minusDays(1));
    }

    private NavigableMap<LocalDate, LegalValue> series(LegalAmount amount) {
        return values.getOrDefault(amount, new TreeMap<>());
    }
}
