package fr.clausier.web.home;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.contract.Contract;

/**
 * One thing that waits for someone.
 *
 * @param about the lot it is about; null when it is about a contract as a whole
 * @param who name of the organisation it waits for; empty for the viewer's own structure
 */
public record WaitingRow(DueItem item, LotStatement about, Contract contract, String who) {

    static WaitingRow of(MonthBook book, DueItem item, LotStatement about, Contract contract) {
        return new WaitingRow(item, about, about == null ? contract : about.contract(), book.nameOf(item.organisation()));
    }

    /** Where to go to settle it. */
    public String href() {
        return switch (item.kind()) {
            case FORECAST -> "/lots/" + item.lot() + "/base";
            case DECLARATION -> "/lots/" + item.lot() + "/hours/" + item.reason().facts().get("first");
            case REVIEW -> "/contracts/" + item.contract() + "#lot-" + item.lot();
            case TERMS -> "/contracts/" + item.contract();
            case PROOF -> "/participants/" + item.participant();
        };
    }
}
