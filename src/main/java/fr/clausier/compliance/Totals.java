package fr.clausier.compliance;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import java.util.Collection;

/**
 * Sums over statements. Each figure is the sum of its column: what remains does not net one clause's surplus against another's
 * shortfall.
 */
public record Totals(Hours due, Hours expected, Tally tally, Credit credit, Hours remaining) {

    public static Totals of(Collection<Statement> statements) {
        return statements.stream().map(each -> new Totals(each.due(), each.expected(), each.tally(), each.credit(), each.remaining()))
            .reduce(new Totals(Hours.ZERO, Hours.ZERO, Tally.NOTHING, Credit.NONE, Hours.ZERO), Totals::plus);
    }

    private Totals plus(Totals other) {
        return new Totals(due.plus(other.due), expected.plus(other.expected), tally.plus(other.tally), credit.plus(other.credit),
            remaining.plus(other.remaining));
    }

    /** Hours done: counted on lines, or otherwise. */
    public Hours done() {
        return tally.counted().plus(credit.net());
    }

    /** Hours done in percent of due over all the clauses. */
    public Percent share() {
        return done().shareOf(due);
    }
}
