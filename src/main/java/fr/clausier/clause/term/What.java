package fr.clausier.clause.term;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import java.util.Map;

/**
 * Terms, what: which hours of an accepted person count.
 *
 * @param monthlyCeiling most hours plausible for one person in one month; what exceeds it is reviewed
 */
public record What(Accepted training, Accepted tutoring, Hours monthlyCeiling) {

    /** Most hours plausible for one person in one month, unless the terms say otherwise. */
    public static final Hours USUAL_CEILING = Hours.of(220);
    private static final Hours HIGHEST_CEILING = Hours.of(744);

    /** Reads the part; what is wrong is added to the fields' problems. */
    public static What read(Fields fields) {
        Hours ceiling = fields.hours("monthlyCeiling");
        if (ceiling != null && (!ceiling.isPositive() || ceiling.isMoreThan(HIGHEST_CEILING))) {
            fields.refuse("ceiling-range", "monthlyCeiling", HIGHEST_CEILING.toString());
        }
        return new What(Accepted.read(fields, "training"), Accepted.read(fields, "tutoring"), ceiling == null ? USUAL_CEILING : ceiling);
    }

    /** Writes the part as it is read. */
    public void write(Map<String, Object> document) {
        training.write(document, "training");
        tutoring.write(document, "tutoring");
        document.put("monthlyCeiling", monthlyCeiling.toString());
    }
}
