package fr.clausier.compliance.check;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.organisation.Organisation;
import java.util.List;
import java.util.Map;

/** Findings beside the contracts, lots and organisations they name, by id. */
public record CheckBook(List<Finding> findings, Map<Long, Contract> contracts, Map<Long, Lot> lots, Map<Long, Organisation> organisations) {

    public Contract contractOf(Finding finding) {
        return contracts.get(finding.contract());
    }

    /** Name of an organisation; empty for none. */
    public String nameOf(long organisation) {
        Organisation found = organisations.get(organisation);
        return found == null ? "" : found.name();
    }
}
