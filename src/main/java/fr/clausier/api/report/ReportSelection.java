package fr.clausier.api.report;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What a report may be of, as programs ask: everything, a buyer by its SIRET, or a contract of that buyer by its number. */
@Singleton
public final class ReportSelection {

    private final Contracts contracts;
    private final Organisations organisations;

    ReportSelection(Contracts contracts, Organisations organisations) {
        this.contracts = contracts;
        this.organisations = organisations;
    }

    /** Reads {@code buyerSiret} and {@code contractNumber}; empty when the viewer does not reach what they name, or they are wrong. */
    public Optional<Selection> read(Scope scope, Fields fields) {
        String number = fields.raw("contractNumber");
        Siret buyer = number.isEmpty() ? fields.siret("buyerSiret") : fields.requiredSiret("buyerSiret");
        if (buyer == null) {
            return fields.hasErrors() ? Optional.empty() : Optional.of(Selection.ALL);
        }
        return number.isEmpty() ? organisations.find(scope, buyer).map(Organisation::id).map(Selection::ofBuyer)
            : contracts.find(scope, buyer, number).map(Contract::id).map(Selection::ofContract);
    }
}
