package fr.clausier.hours.merge;

import fr.clausier.kernel.Fields;
import java.util.Set;

/** How two records are put together. @param taken what the record that stays takes from the other; @param twice null when nobody said */
public record MergeDraft(long kept, long gone, Set<Taken> taken, Twice twice) {

    /** What can be taken from the record that goes. */
    public enum Taken { SEX, COMMUNE, QPV, EDUCATION, REFERRER }

    /** Whose hours hold where both records declare the same placement, month and activity. */
    public enum Twice { KEPT, GONE }

    /** Reads keep (one of the two ids, the first unless said otherwise), taken, twice. */
    public static MergeDraft read(Fields fields, long one, long other) {
        Long keep = fields.id("keep");
        boolean swapped = keep != null && keep == other;
        return new MergeDraft(swapped ? other : one, swapped ? one : other, fields.codes("taken", Taken.class), fields.code("twice", Twice.class));
    }
}
