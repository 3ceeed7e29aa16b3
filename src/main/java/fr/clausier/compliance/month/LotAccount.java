package fr.clausier.compliance.month;

import fr.clausier.clause.LegalBasis;
import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.Credit;
import fr.clausier.compliance.Tally;
import fr.clausier.contract.Grouping;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Percent;
import fr.clausier.kernel.Reason;
import io.micronaut.core.annotation.Nullable;
import java.util.List;

/**
 * Where the clause of a lot stands.
 *
 * @param object title of the lot, or the object of an undivided contract
 * @param cpv of the lot, else of the contract; empty when neither says
 * @param holders those who hold the lot, lead first
 * @param basis null without terms, like {@code due}, {@code expected}, {@code remaining} and {@code share}: nothing is due then
 * @param tally sums over all its lines
 * @param credit hours done otherwise than on its own lines
 * @param low hours foreseen at the end, in the worse case; null with {@code middle} and {@code high} when nothing can be told
 * @param reasons of the status
 */
public record LotAccount(long lot, long contract, long buyer, String buyerName, String buyerSiret, String contractNumber, String lotNumber, String object,
        String cpv, Grouping grouping, List<Holder> holders, @Nullable LegalBasis basis, @Nullable Hours due, @Nullable Hours expected, Tally tally,
        Credit credit, @Nullable Hours remaining, @Nullable Percent share, ClauseStatus status, @Nullable Hours low, @Nullable Hours middle,
        @Nullable Hours high, List<Reason> reasons) {

    /** One who holds a lot. @param share its part of the clause in a grouping, null when nobody typed it */
    public record Holder(long organisation, String name, boolean lead, @Nullable Percent share) { }

    public LotAccount {
        holders = List.copyOf(holders);
        reasons = List.copyOf(reasons);
    }

    /** Hours done: counted on its lines, or otherwise. */
    public Hours done() {
        return tally.counted().plus(credit.net());
    }
}
