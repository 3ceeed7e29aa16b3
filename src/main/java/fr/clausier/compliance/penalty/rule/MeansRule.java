package fr.clausier.compliance.penalty.rule;

import fr.clausier.kernel.Money;
import fr.clausier.kernel.Reason;
import java.util.Map;

/** means shown exonerate from penalties on hours, when the contract says so; when it does not, they are told to whoever decides. */
public final class MeansRule {

    static final String ID = "R-44";
    static final int VERSION = 1;

    private MeansRule() { }

    /** @param exonerate whether the contract says that means exonerate; @param shown whether the holder showed them */
    public static ProposedLine judge(ProposedLine line, boolean exonerate, boolean shown) {
        if (!shown || line.key().kind() != LineKind.MISSING_HOURS) {
            return line;
        }
        Reason why = Reason.of(ID, VERSION, exonerate ? "penalty-means-exonerate" : "penalty-means-told", Map.of("gross", line.gross().toString()));
        return line.at(exonerate ? Money.ZERO : line.proposed(), why);
    }
}
