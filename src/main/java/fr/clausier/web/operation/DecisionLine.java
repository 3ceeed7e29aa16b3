package fr.clausier.web.operation;

import fr.clausier.compliance.decided.Decided;
import fr.clausier.compliance.decided.DecisionKind;

/** A decision as a line of the page. @param where contract and lot; @param href where that leads, null for the whole month; @param who role and organisation; @param what in words */
public record DecisionLine(Decided decided, String where, String href, String who, String what) {

    /** Where the terms that were recorded are read; null for another decision. */
    public String termsHref() {
        boolean terms = decided.kind() == DecisionKind.TERMS_RECORDED || decided.kind() == DecisionKind.TERMS_MENDED;
        return terms ? "/lots/" + decided.lot() + "/terms" : null;
    }
}
