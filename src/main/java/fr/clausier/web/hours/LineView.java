package fr.clausier.web.hours;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.overrule.Overruling;
import java.util.List;

/**
 * One declared line as its page shows it: what the rules said, what a person decided, and all that was ever decided.
 *
 * @param person name or reference
 * @param mayOverrule whether the viewer's role decides of lines
 * @param mayDecide whether this line may still be decided of
 */
public record LineView(Contract contract, Lot lot, JudgedLine judged, String person, String employer, List<Told> history, boolean mayOverrule,
        boolean mayDecide) {

    /** An overrule with the names of who decided and who withdrew it. @param state text that says whether it holds */
    public record Told(Overruling overruling, String by, String withdrawnBy, String state) { }

    /** The overrule that holds, to be given back with a new one; empty for none. */
    public String replaces() {
        return judged.decision().isOverruled() ? Long.toString(judged.decision().overrule().id()) : "";
    }

    /** Whether the line this one corrects was overruled: that decision no longer holds. */
    public boolean corrected() {
        return history.stream().anyMatch(told -> told.overruling().lineId() != judged.decision().line() && !told.overruling().isWithdrawn());
    }
}
