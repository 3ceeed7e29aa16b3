package fr.clausier.compliance.standing;

import fr.clausier.compliance.LotStatement;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.kernel.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What may be decided of a lot's clause today.
 *
 * @param about its statement today; null when it has neither terms nor hours
 * @param history all that was ever decided, newest first
 * @param open what must be settled before it is closed; empty once it is closed or exempt
 */
public record ClosingBook(Contract contract, Lot lot, LotStatement about, List<ClauseStanding> history, List<Problem> open) {

    /** What holds; empty for an open clause. */
    public Optional<ClauseStanding> standing() {
        return history.stream().filter(each -> !each.isReopened()).findFirst();
    }
}
