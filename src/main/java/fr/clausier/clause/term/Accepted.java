package fr.clausier.clause.term;

import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Hours;
import java.util.Map;

/**
 * Whether hours of training, or of tutoring, count, and how many.
 *
 * @param perPerson most hours of one person over the whole clause, null without cap
 * @param inAll most hours of everyone over the whole clause, null without cap
 */
public record Accepted(boolean counts, Hours perPerson, Hours inAll) {

    public static final Accepted NO = new Accepted(false, null, null);
    public static final Accepted YES = new Accepted(true, null, null);

    /** @param activity {@code training} or {@code tutoring}: how the fields' names begin */
    static Accepted read(Fields fields, String activity) {
        return new Accepted(fields.flag(activity + "Counts"), cap(fields, activity + "PerPerson"), cap(fields, activity + "InAll"));
    }

    private static Hours cap(Fields fields, String field) {
        Hours cap = fields.hours(field);
        if (cap != null && !cap.isPositive()) {
            fields.refuse("limit-positive", field);
        }
        return cap;
    }

    void write(Map<String, Object> document, String activity) {
        document.put(activity + "Counts", Boolean.toString(counts));
        if (perPerson != null) {
            document.put(activity + "PerPerson", perPerson.toString());
        }
        if (inAll != null) {
            document.put(activity + "InAll", inAll.toString());
        }
    }
}
