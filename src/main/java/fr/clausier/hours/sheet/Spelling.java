package fr.clausier.hours.sheet;

import fr.clausier.kernel.Folded;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a sender's own words stand for, as someone once said: a code of the column, a SIRET for an employer's name, a ROME code for a
 * job title. Words are compared folded.
 */
public final class Spelling {

    /** Of senders who use no words of their own. */
    public static final Spelling NONE = new Spelling();

    private final Map<HoursColumn, Map<String, String>> words = new EnumMap<>(HoursColumn.class);

    /** The same, and one word more. */
    public Spelling with(HoursColumn column, String written, String meaning) {
        Spelling more = new Spelling();
        words.forEach((each, known) -> more.words.put(each, new HashMap<>(known)));
        more.words.computeIfAbsent(column, each -> new HashMap<>()).put(Folded.of(written), meaning);
        return more;
    }

    /** What a word stands for; empty when nobody said. */
    public Optional<String> of(HoursColumn column, String written) {
        Map<String, String> known = words.get(column);
        return known == null ? Optional.empty() : Optional.ofNullable(known.get(Folded.of(written)));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }
}
