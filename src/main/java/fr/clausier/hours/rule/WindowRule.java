package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Period;
import java.util.Map;
import java.util.Optional;

/**
 * hours count from the first to the last day of the clause's window, both included. A month's line cannot be cut, so it
 * counts when its month shares a day with the window, unless the person was hired after the window closed.
 */
public final class WindowRule implements LineRule {

    @Override
    public String id() {
        return "R-02";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Optional<Ruling> judge(LineFacts line, Terms terms) {
        Period window = terms.window();
        if (window.overlaps(line.month()) && !line.hiredOn().isAfter(window.to())) {
            return Optional.empty();
        }
        return Optional.of(Ruling.refused(because("outside-window", Map.of("month", line.month().toString(),
            "starts-on", window.from().toString(), "ends-on", window.to().toString(), "hired-on", line.hiredOn().toString()))));
    }
}
