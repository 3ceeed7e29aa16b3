package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.Activity;
import fr.clausier.hours.line.LineFacts;
import java.util.Map;
import java.util.Optional;

/** training hours count only where the terms say so. */
public final class TrainingRule implements LineRule {

    @Override
    public String id() {
        return "R-09";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        boolean accepted = line.activity() != Activity.TRAINING || terms.what().training().counts();
        return accepted ? Optional.empty() : Optional.of(Ruling.refused(because("training-not-counted", Map.of())));
    }
}
