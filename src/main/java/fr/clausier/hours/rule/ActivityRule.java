package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.clause.term.Accepted;
import fr.clausier.clause.term.What;
import fr.clausier.hours.Activity;
import fr.clausier.hours.line.LineFacts;
import java.util.Map;
import java.util.Optional;

/** hours of training and of tutoring count only where the terms say so. How many is for the caps to say. */
public final class ActivityRule implements LineRule {

    @Override
    public String id() {
        return "R-09";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        return accepted(line.activity(), terms.what()).counts() ? Optional.empty()
            : Optional.of(Ruling.refused(because(line.activity() == Activity.TRAINING ? "training-not-counted" : "tutoring-not-counted", Map.of())));
    }

    private static Accepted accepted(Activity activity, What what) {
        return switch (activity) {
            case WORK -> Accepted.YES;
            case TRAINING -> what.training();
            case TUTORING -> what.tutoring();
        };
    }
}
