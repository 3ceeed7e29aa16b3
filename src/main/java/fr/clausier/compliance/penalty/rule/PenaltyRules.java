package fr.clausier.compliance.penalty.rule;

import java.util.ArrayList;
import java.util.List;

/** The rules of penalties together: hours missing, days late, lump sums; then means shown; then the cap over all. Proposes, applies nothing. */
public final class PenaltyRules {

    private PenaltyRules() { }

    public static Proposal propose(PenaltyFacts facts) {
        List<Proposal> found = new ArrayList<>();
        if (facts.shortfall() != null) {
            found.add(exonerated(MissingHoursRule.judge(facts.shortfall(), facts.legal()), facts));
        }
        facts.breaches().stream().filter(breach -> !breach.on().isAfter(facts.day())).forEach(breach -> {
            if (breach.what() == Happening.LATE_DOCUMENT) {
                found.add(LateDaysRule.judge(breach, facts.day()));
            } else {
                breach.what().lump().ifPresent(event -> found.add(LumpSumRule.judge(breach, event)));
            }
        });
        List<ProposedLine> lines = found.stream().flatMap(each -> each.lines().stream()).toList();
        return new Proposal(CapRule.judge(lines, facts.penalties(), facts.decided()),
            found.stream().flatMap(each -> each.unsettled().stream()).distinct().toList());
    }

    private static Proposal exonerated(Proposal hours, PenaltyFacts facts) {
        boolean exonerate = facts.shortfall().penalties().meansExonerate();
        return new Proposal(hours.lines().stream().map(line -> MeansRule.judge(line, exonerate, facts.meansShown())).toList(), hours.unsettled());
    }
}
