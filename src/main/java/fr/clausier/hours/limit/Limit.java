package fr.clausier.hours.limit;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import java.util.Optional;

/** One limit that countable lines consume in the counting order. What does not fit, and only that, goes to a part of its own. */
public interface Limit {

    /** Number of its page in docs/rules: {@code R-10}. */
    String id();

    /** Raised when its answers change. */
    int version();

    /** To what the line is held under the terms that govern its month; empty when the limit does not concern it. */
    Optional<Hold> on(LineFacts line, Terms terms);
}
