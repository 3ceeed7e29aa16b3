package fr.clausier.hours.rule;

import fr.clausier.clause.Terms;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Reason;
import java.util.Map;
import java.util.Optional;

/** One rule that judges a line by itself, under the terms that govern its month. Pure: same facts, same answer. */
public interface LineRule {

    /** Number of its page in docs/rules: {@code R-03}. */
    String id();

    /** Raised when its answers change, so that a past decision still says which rule gave it. */
    int version();

    /** What the rule has against the line; empty when nothing. */
    Optional<Ruling> judge(LineFacts line, Terms terms);

    /** A reason signed by this rule. */
    default Reason because(String code, Map<String, String> facts) {
        return Reason.of(id(), version(), code, facts);
    }
}
