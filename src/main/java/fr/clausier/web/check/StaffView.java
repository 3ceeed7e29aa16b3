package fr.clausier.web.check;

import fr.clausier.clause.LegalBasis;
import fr.clausier.compliance.check.Finding;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.duty.OperatorStaff;
import java.util.List;
import java.util.Map;

/**
 * The staff of the operators of a lot as its page shows it.
 *
 * @param basis article on which the clause rests today; null without terms
 * @param names names of the organisations, by id
 * @param findings what the check says of each operator
 */
public record StaffView(Contract contract, Lot lot, LegalBasis basis, List<OperatorStaff> figures, Map<Long, String> names,
        List<Finding> findings, boolean mayRecord) {

    /** Name of an operator; empty for none. */
    public String nameOf(long organisation) {
        return names.getOrDefault(organisation, "");
    }
}
