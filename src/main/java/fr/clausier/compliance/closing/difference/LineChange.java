package fr.clausier.compliance.closing.difference;

import fr.clausier.compliance.LotStatement;
import fr.clausier.hours.decision.JudgedLine;
import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * A line that differs.
 *
 * @param lot of the state in which the line is found, the later one when in both
 * @param before null for a line added
 * @param after null for a line that is there no more
 */
public record LineChange(ChangeKind kind, LotStatement lot, @Nullable JudgedLine before, @Nullable JudgedLine after, List<Cause> causes) {

    public LineChange {
        causes = List.copyOf(causes);
    }

    /** The line as it is in the later state that has it. */
    public JudgedLine line() {
        return after == null ? before : after;
    }

    LineChange because(List<Cause> found) {
        return new LineChange(kind, lot, before, after, found);
    }
}
