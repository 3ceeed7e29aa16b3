package fr.clausier.hours.decision;

import fr.clausier.hours.line.LineFacts;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one declared line: counted + refused + to review = declared, exactly. The rules' answer is kept as they gave it; a
 * person may have overruled it, and then the person's parts are the ones that hold.
 *
 * @param termsVersion version of the terms that governed the month; 0 when the lot has none
 * @param shares every rule that spoke, in order; those that took no hours hold zero
 * @param overrule what a person decided instead; null when the rules' answer holds
 */
public record Decision(LineFacts facts, int termsVersion, List<Share> shares, Overrule overrule) {

    /** A part of the line's hours with the reason that sent it there. */
    public record Share(Part part, Hours hours, Reason reason) { }

    /** @throws IllegalStateException if the parts do not add up: a fault of the program, never to be stored */
    public Decision {
        shares = List.copyOf(shares);
        Hours sum = shares.stream().map(Share::hours).reduce(Hours.ZERO, Hours::plus);
        if (!sum.equals(facts.hours())) {
            throw new IllegalStateException("the parts of line " + facts.line() + " make " + sum + " for " + facts.hours() + " declared");
        }
        if (overrule != null && !overrule.sum().equals(facts.hours())) {
            throw new IllegalStateException("the overrule of line " + facts.line() + " makes " + overrule.sum() + " for " + facts.hours());
        }
    }

    /** What the rules said. */
    public Decision(LineFacts facts, int termsVersion, List<Share> shares) {
        this(facts, termsVersion, shares, null);
    }

    /** The same line with what a person decided of it; null leaves the rules' answer. */
    public Decision overruledBy(Overrule decided) {
        return decided == null && overrule == null ? this : new Decision(facts, termsVersion, shares, decided);
    }

    /**
     * The same line, some of whose counted hours count on another lot: each such part is told as a counted share of its own. An overruled
     * line keeps its shares, since the person's parts are the ones that hold.
     */
    public Decision passing(List<Share> elsewhere) {
        Hours gone = elsewhere.stream().map(Share::hours).reduce(Hours.ZERO, Hours::plus);
        if (gone.isZero() || isOverruled()) {
            return this;
        }
        List<Share> told = new ArrayList<>();
        for (Share share : shares) {
            boolean counts = share.part() == Part.COUNTED;
            Hours stays = counts ? share.hours().minus(gone) : share.hours();
            if (!counts || stays.isPositive()) {
                told.add(new Share(share.part(), stays, share.reason()));
            }
            if (counts) {
                told.addAll(elsewhere);
            }
        }
        return new Decision(facts, termsVersion, told);
    }

    public boolean isOverruled() {
        return overrule != null;
    }

    /** Handle of the line judged. */
    public long line() {
        return facts.line();
    }

    public Hours declared() {
        return facts.hours();
    }

    /** Hours accepted, as it holds. */
    public Hours counted() {
        return part(Part.COUNTED);
    }

    /** Hours refused, as it holds. */
    public Hours refused() {
        return part(Part.REFUSED);
    }

    /** Hours a person still has to look at, as it holds. */
    public Hours review() {
        return part(Part.REVIEW);
    }

    /** Hours of a part, as it holds: the person's when the rules were overruled. */
    public Hours part(Part part) {
        return overrule == null ? ruled(part) : overrule.part(part);
    }

    /** Hours the rules sent to a part, whatever a person decided afterwards. */
    public Hours ruled(Part part) {
        return shares.stream().filter(share -> share.part() == part).map(Share::hours).reduce(Hours.ZERO, Hours::plus);
    }

    /** Why the rules refused hours or sent them to review, every rule that spoke; empty for a line they wholly counted. */
    public List<Reason> objections() {
        return shares.stream().filter(share -> share.part() != Part.COUNTED).map(Share::reason).toList();
    }

    /** What the person decided beside what the rules said; empty when nobody overruled them. */
    public Optional<Reason> overruling() {
        return Optional.ofNullable(overrule).map(decided -> decided.beside(this));
    }

    /** The shares that hold: the rules', or the person's. */
    public List<Share> holding() {
        return overruling().map(reason -> overrule.shares(reason)).orElse(shares);
    }
}
