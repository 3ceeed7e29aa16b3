package fr.clausier.compliance.penalty;

import fr.clausier.clause.penalty.Penalties;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.penalty.rule.LineKey;
import fr.clausier.compliance.penalty.rule.Proposal;
import fr.clausier.compliance.penalty.rule.ProposedLine;
import fr.clausier.compliance.penalty.rule.Shortfall;
import fr.clausier.contract.Lot;
import fr.clausier.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The penalties of a lot on a day: what the contract provides, what it comes to, what people decided.
 *
 * @param day day looked at
 * @param provided in force that day; none without terms
 * @param shortfall hours measured; null while the window is open and nobody chose a day
 * @param decisions every decision ever taken, newest first
 */
public record LotPenalties(Lot lot, LocalDate day, Penalties provided, Shortfall shortfall, Proposal proposal, List<PenaltyEvent> events,
        List<PenaltyDecision> decisions) {

    /** A line as it is proposed on the day, and what a person decided of it. @param today null when nothing is proposed any more; @param decision null while undecided */
    public record Line(ProposedLine today, PenaltyDecision decision) {

        public LineKey key() {
            return today == null ? decision.line() : today.key();
        }

        /** What is proposed on the day looked at; nothing once the facts ask for nothing. */
        public Money proposed() {
            return today == null ? Money.ZERO : today.proposed();
        }

        public boolean isUndecided() {
            return decision == null && proposed().isPositive();
        }

        /** Whether the facts have changed what is proposed since the person decided. */
        public boolean hasMoved() {
            return decision != null && !decision.proposed().equals(proposed());
        }

        /** Whether a person has to decide, or to decide again. */
        public boolean waits() {
            return isUndecided() || hasMoved();
        }
    }

    /** Lines proposed, in the order in which they began to cost; then lines decided that are proposed no more. */
    public List<Line> lines() {
        Map<LineKey, PenaltyDecision> standing = standing(decisions);
        List<Line> lines = new ArrayList<>();
        proposal.lines().forEach(line -> lines.add(new Line(line, standing.remove(line.key()))));
        standing.values().forEach(decision -> lines.add(new Line(null, decision)));
        return lines;
    }

    public List<Line> undecided() {
        return lines().stream().filter(Line::isUndecided).toList();
    }

    /** What people applied, all lines together. */
    public Money applied() {
        return lines().stream().filter(line -> line.decision() != null).map(line -> line.decision().amount()).reduce(Money.ZERO, Money::plus);
    }

    /** The decision that holds on each line: the one that none replaces. */
    static Map<LineKey, PenaltyDecision> standing(List<PenaltyDecision> decisions) {
        Set<Long> replaced = new HashSet<>();
        decisions.forEach(each -> replaced.add(each.replacesId()));
        Map<LineKey, PenaltyDecision> standing = new LinkedHashMap<>();
        decisions.stream().filter(each -> !replaced.contains(each.id())).forEach(each -> standing.put(each.line(), each));
        return standing;
    }

    static Shortfall shortfall(LocalDate on, LotStatement about, Penalties provided) {
        return new Shortfall(on, about.statement().due(), about.statement().done(), about.statement().review(), provided);
    }
}
