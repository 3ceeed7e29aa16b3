package fr.clausier.compliance;

import fr.clausier.clause.TermsHistory;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.contract.base.LotBase;
import fr.clausier.hours.decision.JudgedLine;
import java.util.List;

/**
 * The statement of a lot's clause beside what it is about.
 *
 * @param links organisations linked to the lot, holders among them
 * @param base what has changed the base of the clause; nothing for whoever does not read it
 * @param lines decisions on all its lines until the month; to be shown one by one only where {@link JudgedLine#shown()}
 */
public record LotStatement(Contract contract, Lot lot, List<LotLink> links, TermsHistory terms, LotBase base, Statement statement,
        List<JudgedLine> lines) {

    /** The same without the arithmetic of the hours due, for a viewer who does not read invoices and orders. */
    LotStatement withoutArithmetic() {
        return new LotStatement(contract, lot, links, terms, LotBase.NONE, statement.withoutArithmetic(), lines);
    }

    /** The same with its lines as a viewer may see them. */
    public LotStatement withLines(List<JudgedLine> shown) {
        return new LotStatement(contract, lot, links, terms, base, statement, shown);
    }
}
