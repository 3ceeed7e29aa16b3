package fr.clausier.compliance.month;

import fr.clausier.compliance.Credit;
import fr.clausier.compliance.Tally;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import java.util.Collection;

/** Sums over lots: each figure is the sum of its column; a surplus of one lot fills no gap of another. */
public record Sums(int lots, Hours due, Hours expected, Tally tally, Credit credit, Hours remaining) {

    private static final Sums NONE = new Sums(0, Hours.ZERO, Hours.ZERO, Tally.NOTHING, Credit.NONE, Hours.ZERO);

    public static Sums ofLots(Collection<LotAccount> lots) {
        return lots.stream().map(each -> new Sums(1, some(each.due()), some(each.expected()), each.tally(), each.credit(), some(each.remaining())))
            .reduce(NONE, Sums::plus);
    }

    private Sums plus(Sums other) {
        return new Sums(lots + other.lots, due.plus(other.due), expected.plus(other.expected), tally.plus(other.tally), credit.plus(other.credit),
            remaining.plus(other.remaining));
    }

    private static Hours some(Hours hours) {
        return hours == null ? Hours.ZERO : hours;
    }

    public Hours done() {
        return tally.counted().plus(credit.net());
    }

    /** Hours done in percent of due. */
    public Percent share() {
        return done().shareOf(due);
    }
}
