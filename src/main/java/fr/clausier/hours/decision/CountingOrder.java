package fr.clausier.hours.decision;

import fr.clausier.clause.Terms;
import fr.clausier.hours.limit.Limits;
import fr.clausier.hours.line.LineFacts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fixed order in which lines consume limits: month; work that the limit of associations intermédiaires holds too, after the rest of
 * the month; employer SIRET, the person's stable key; then whatever else tells two lines apart, so that neither the order of import nor a
 * database id ever decides which hour counts.
 */
public final class CountingOrder {

    public static final Comparator<LineFacts> COMPARATOR = Comparator.comparing(LineFacts::month)
        .thenComparing(LineFacts::employer).thenComparing(LineFacts::participant).thenComparing(LineFacts::lotKey)
        .thenComparing(LineFacts::hiredOn).thenComparing(LineFacts::modality).thenComparing(LineFacts::contract)
        .thenComparing(LineFacts::kind).thenComparing(LineFacts::group).thenComparing(LineFacts::activity)
        .thenComparing(LineFacts::hours)
        // two lines alike in all of this are judged alike: whichever comes first, the sums are the same
        .thenComparing(LineFacts::line);

    private static final Comparator<Placed> PLACED = Comparator.comparing((Placed each) -> each.line().month())
        .thenComparing(Placed::held).thenComparing(Placed::line, COMPARATOR);

    private CountingOrder() { }

    /**
     * A line in its place.
     *
     * @param terms that govern its month; empty when the lot has none
     * @param held whether a limit over several months holds the line, so that it gives way in a full month: its room there serves another month
     */
    public record Placed(LineFacts line, Optional<Terms> terms, boolean held) { }

    /** The lines in their places, under the terms that govern them. */
    public static List<Placed> of(Collection<LineFacts> lines, Function<LineFacts, Optional<Terms>> governing) {
        return lines.parallelStream().map(line -> placed(line, governing.apply(line))).sorted(PLACED).toList();
    }

    private static Placed placed(LineFacts line, Optional<Terms> terms) {
        return new Placed(line, terms, terms.filter(each -> Limits.givesWay(line, each)).isPresent());
    }
}
