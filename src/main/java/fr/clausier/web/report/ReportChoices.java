package fr.clausier.web.report;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.web.Choice;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a report may be of, as it stands in an address: {@code all}, {@code buyer-<id>} or {@code contract-<id>}. */
@Singleton
public final class ReportChoices {

    /** The whole portfolio the viewer reaches. */
    public static final String EVERYTHING = "all";

    private final Contracts contracts;
    private final Organisations organisations;

    ReportChoices(Contracts contracts, Organisations organisations) {
        this.contracts = contracts;
        this.organisations = organisations;
    }

    /** Empty when the viewer does not reach what is asked for. */
    public Optional<Selection> selection(Scope scope, String of) {
        if (of.equals(EVERYTHING)) {
            return Optional.of(Selection.ALL);
        }
        if (!of.matches("(buyer|contract)-[0-9]{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(of.replaceAll(".*-", ""));
        boolean buyer = of.startsWith("buyer");
        boolean reached = contracts.all(scope).stream().anyMatch(contract -> (buyer ? contract.buyerId() : contract.id()) == id);
        return reached ? Optional.of(buyer ? Selection.ofBuyer(id) : Selection.ofContract(id)) : Optional.empty();
    }

    /** Buyers whose contracts the viewer reaches. */
    public List<Choice> buyers(Scope scope) {
        return organisations.byIds(scope, contracts.all(scope).stream().map(Contract::buyerId).toList()).values().stream()
            .map(buyer -> new Choice("buyer-" + buyer.id(), buyer.name())).sorted(Comparator.comparing(Choice::label)).toList();
    }

    /** Contracts the viewer reaches. */
    public List<Choice> contracts(Scope scope) {
        return contracts.all(scope).stream().map(contract -> new Choice("contract-" + contract.id(), contract.number() + " · " + contract.object()))
            .sorted(Comparator.comparing(Choice::label)).toList();
    }
}
