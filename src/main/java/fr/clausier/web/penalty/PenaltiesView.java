package fr.clausier.web.penalty;

import fr.clausier.compliance.penalty.LotPenalties;
import fr.clausier.compliance.penalty.PenaltyDecision;
import fr.clausier.compliance.penalty.rule.LineKey;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Reason;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The penalties of a lot as their pages show them.
 *
 * @param asked day a person chose; null for today
 * @param article what the contract provides, as sentences
 * @param names of those who decided, by account
 */
public record PenaltiesView(Contract contract, Lot lot, LotPenalties penalties, LocalDate asked, List<String> article, Map<Long, String> names,
        Scope scope) {

    public boolean mayNote() {
        return scope.may(Permission.PROPOSE_PENALTIES);
    }

    public boolean mayDecide() {
        return scope.may(Permission.DECIDE_PENALTIES);
    }

    public String by(PenaltyDecision decision) {
        return names.getOrDefault(decision.decidedBy(), "");
    }

    /** Steps of a line: today's, or those of the decision when nothing is proposed any more. */
    public List<Reason> steps(LotPenalties.Line line) {
        return line.today() == null ? line.decision().steps() : line.today().arithmetic();
    }

    /** Address of the page of one line, on the day looked at. */
    public String address(LotPenalties.Line line) {
        LineKey key = line.key();
        return "/lots/" + lot.id() + "/penalties/line?kind=" + key.kind() + "&event=" + key.event() + "&place=" + key.place()
            + (asked == null ? "" : "&day=" + asked);
    }
}
