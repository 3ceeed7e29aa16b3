package fr.clausier.hours.judgment;

import fr.clausier.hours.decision.Decision.Share;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.Withheld;
import fr.clausier.hours.line.LineFacts;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Keeps from a viewer a group that tells about a person's health, unless the viewer is the one who controls eligibility, and by what others know the person. */
public final class Discretion {

    private Discretion() { }

    /** The decision as the viewer may see it. @param told how the viewer is told a reference */
    public static Decision of(Scope scope, Decision decision, UnaryOperator<String> told) {
        LineFacts facts = decision.facts().of(told.apply(decision.facts().participant()));
        if (facts.group().isKnownTo(scope)) {
            return facts.equals(decision.facts()) ? decision : new Decision(facts, decision.termsVersion(), decision.shares(), decision.overrule());
        }
        return new Decision(facts.withheld(), decision.termsVersion(), decision.shares().stream().map(Discretion::bare).toList(),
            decision.overrule());
    }

    private static Share bare(Share share) {
        Reason reason = share.reason();
        Map<String, String> facts = new TreeMap<>(reason.facts());
        facts.computeIfPresent("group", (name, group) -> "Withheld." + Withheld.HEALTH);
        return new Share(share.part(), share.hours(), Reason.of(reason.rule(), reason.version(), reason.code(), facts));
    }
}
