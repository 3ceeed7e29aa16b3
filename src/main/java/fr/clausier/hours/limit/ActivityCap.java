package fr.clausier.hours.limit;

import fr.clausier.clause.Terms;
import fr.clausier.clause.term.Accepted;
import fr.clausier.hours.Activity;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * hours of training, and of tutoring, count up to a cap of each person and a cap of the whole clause; the surplus is
 * refused. One mechanism for both.
 */
final class ActivityCap implements Limit {

    private static final int VERSION = 1;

    private record OfPerson(Activity activity, long lot, String participant) { }

    private record OfClause(Activity activity, long lot) { }

    private final String id;
    private final Activity activity;
    private final Function<Terms, Accepted> accepted;
    private final boolean perPerson;

    private ActivityCap(String id, Activity activity, Function<Terms, Accepted> accepted, boolean perPerson) {
        this.id = id;
        this.activity = activity;
        this.accepted = accepted;
        this.perPerson = perPerson;
    }

    static ActivityCap ofTraining(boolean perPerson) {
        return new ActivityCap("R-14", Activity.TRAINING, terms -> terms.what().training(), perPerson);
    }

    static ActivityCap ofTutoring(boolean perPerson) {
        return new ActivityCap("R-15", Activity.TUTORING, terms -> terms.what().tutoring(), perPerson);
    }

    /** Whether a clause caps the hours of an activity, of each person or in all. */
    static boolean caps(Activity activity, Terms terms) {
        return switch (activity) {
            case WORK -> false;
            case TRAINING -> isCap(terms.what().training());
            case TUTORING -> isCap(terms.what().tutoring());
        };
    }

    private static boolean isCap(Accepted accepted) {
        return accepted.perPerson() != null || accepted.inAll() != null;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public Optional<Hold> on(LineFacts line, Terms terms) {
        Hours cap = perPerson ? accepted.apply(terms).perPerson() : accepted.apply(terms).inAll();
        if (line.activity() != activity || cap == null) {
            return Optional.empty();
        }
        Object key = perPerson ? new OfPerson(activity, line.lot(), line.participant()) : new OfClause(activity, line.lot());
        return Optional.of(new Hold(key, cap, null, Part.REFUSED, code(), () -> Map.of("cap", cap.toString())));
    }

    private String code() {
        return activity == Activity.TRAINING ? perPerson ? "training-over-person" : "training-over-clause"
            : perPerson ? "tutoring-over-person" : "tutoring-over-clause";
    }
}
