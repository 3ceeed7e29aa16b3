package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import java.util.Map;
import java.util.Optional;

/** a line of zero or negative hours is refused. "Nobody worked" is said by the declaration, not by a line. */
public final class PositiveHours implements LineRule {

    @Override
    public String id() {
        return "R-01";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        return line.hours().isPositive() ? Optional.empty()
            : Optional.of(Ruling.refused(because("not-positive", Map.of("hours", line.hours().toString()))));
    }
}
