package fr.clausier.hours.merge;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What a merge would do; nothing is recorded.
 *
 * @param placements how many go to the record that stays, those both have not counted; @param twins how many both have
 * @param proofs how many go; @param groups likewise; @param exits likewise; @param candidates likewise
 * @param said months and activities both declare on the same placement: whose figure holds is for a person to say
 * @param obstacles why it cannot be done as things stand; the rest is then empty but for said
 * @param lots what is counted, refused and to review on each lot concerned, before and after
 */
public record MergePreview(long placements, long twins, long proofs, long groups, long exits, long candidates, List<SaidTwice> said, List<Problem> obstacles,
        List<Effect> lots) {

    static MergePreview refused(List<SaidTwice> said, List<Problem> obstacles) {
        return new MergePreview(0, 0, 0, 0, 0, 0, said, obstacles, List.of());
    }


    /** Hours both records declare. */
    public record SaidTwice(long lot, YearMonth month, Activity activity, Hours kept, Hours gone) { }

    /** Hours of a lot by what became of them. */
    public record Sums(Hours declared, Hours counted, Hours refused, Hours review) {

        static final Sums NOTHING = new Sums(Hours.ZERO, Hours.ZERO, Hours.ZERO, Hours.ZERO);

        Sums plus(Sums other) {
            return new Sums(declared.plus(other.declared), counted.plus(other.counted), refused.plus(other.refused), review.plus(other.review));
        }
    }

    /** A lot before and after. */
    public record Effect(long lot, Sums before, Sums after) {

        public boolean isChange() {
            return !before.equals(after);
        }
    }

    /** Whether what counts is other than before, somewhere. */
    public boolean changesCounts() {
        return lots.stream().anyMatch(Effect::isChange);
    }

    static List<Effect> effects(Map<Long, Sums> before, Map<Long, Sums> after) {
        return java.util.stream.Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().sorted()
            .map(lot -> new Effect(lot, before.getOrDefault(lot, Sums.NOTHING), after.getOrDefault(lot, Sums.NOTHING))).toList();
    }
}
