package fr.clausier.hours.decision;

import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * what a person decided of a line, with a written reason. It holds in place of what the rules said, which is kept and shown
 * beside it.
 *
 * @param id handle under which it is kept, to find it again
 * @param because the written reason, as typed
 * @param by account that decided
 */
public record Overrule(long id, Hours counted, Hours refused, Hours review, String because, long by, Instant at) {

    static final String ID = "R-19";
    static final int VERSION = 1;

    /** The hours that go to a part. */
    public Hours part(Part part) {
        return switch (part) {
            case COUNTED -> counted;
            case REFUSED -> refused;
            case REVIEW -> review;
        };
    }

    Hours sum() {
        return counted.plus(refused).plus(review);
    }

    /** Why these parts cannot hold for a line of so many hours declared; empty when they can: none beyond the line, and their sum exact. */
    public static Optional<Problem> problem(Hours declared, Hours counted, Hours refused, Hours review) {
        if (isOutside(declared, counted)) {
            return Optional.of(Problem.atField("overrule-part", "counted", counted.toString(), declared.toString()));
        }
        if (isOutside(declared, refused)) {
            return Optional.of(Problem.atField("overrule-part", "refused", refused.toString(), declared.toString()));
        }
        if (isOutside(declared, review)) {
            return Optional.of(Problem.atField("overrule-sum", "review", review.toString(), counted.plus(refused).plus(review).toString(),
                declared.toString()));
        }
        Hours sum = counted.plus(refused).plus(review);
        return sum.equals(declared) ? Optional.empty()
            : Optional.of(Problem.atField("overrule-sum", "review", review.toString(), sum.toString(), declared.toString()));
    }

    /** Whether a part is not between nothing and the whole line; the parts of a line below zero are below zero too. */
    private static boolean isOutside(Hours declared, Hours part) {
        return part.compareTo(Hours.ZERO.min(declared)) < 0 || part.compareTo(Hours.ZERO.max(declared)) > 0;
    }

    /** The sentence that sets what the person decided beside what the rules said. */
    Reason beside(Decision decision) {
        Map<String, String> facts = new TreeMap<>(Map.of("counted", counted.toString(), "refused", refused.toString(), "review",
            review.toString(), "ruled-counted", decision.ruled(Part.COUNTED).toString(), "ruled-refused",
            decision.ruled(Part.REFUSED).toString(), "ruled-review", decision.ruled(Part.REVIEW).toString()));
        return Reason.of(ID, VERSION, "overruled", facts);
    }

    /** Its parts as shares, those without hours left out unless the line has none. */
    List<Share> shares(Reason beside) {
        List<Share> shares = new ArrayList<>();
        for (Part each : Part.values()) {
            if (!part(each).isZero()) {
                shares.add(new Share(each, part(each), beside));
            }
        }
        return shares;
    }
}
