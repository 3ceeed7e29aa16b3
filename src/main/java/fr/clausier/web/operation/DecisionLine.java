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

    /** Why no reason is shown, as a text: it is kept from whoever reads, is of the whole portfolio, or nobody was asked for one. */
    public String unsaid() {
        return switch (decided.kind()) {
            case OVERRULED, OVERRULE_WITHDRAWN, DEROGATION, DEROGATION_WITHDRAWN -> "page.decisions.kept";
            case MONTH_REOPENED -> "page.decisions.portfolio";
            default -> "page.decisions.no-reason";
        };
    }
}
