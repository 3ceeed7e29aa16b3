package fr.clausier.web.opendata;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.opendata.PublishedContract;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.web.Choice;
import java.util.List;

/**
 * A published record as its page shows it.
 *
 * @param contract the contract it is attached to; null while it waits
 * @param lot the lot it describes; null while nobody said which
 * @param near lots of the same buyer's contracts it may be attached to; @param others lots of the viewer's other contracts
 */
public record PublishedView(PublishedContract published, String title, List<Value> values, Contract contract, Lot lot,
        List<Choice> near, List<Choice> others) {

    /** Whether it is attached to a divided contract without the lot being said. */
    public boolean lacksLot() {
        return contract != null && contract.divided() && lot == null;
    }

    /** The lots of the contract it is attached to. */
    public List<Choice> lotsOfContract() {
        return near.stream().filter(choice -> choice.value().startsWith(contract.id() + "-") && !choice.value().endsWith("-")).toList();
    }

    /** One published field as people read it. */
    public record Value(DecpField field, String shown) { }

    /** A published field that changes with a file, or differs from what was typed. */
    public record Change(DecpField field, String before, String after) { }
}
