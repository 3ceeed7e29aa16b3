package fr.clausier.web.search;

import fr.clausier.contract.ContractFilter;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.provider.Provider;
import fr.clausier.provider.Providers;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks each room for what bears a text. The number of questions does not grow with what is found. */
@Singleton
class SearchReading {

    private static final int COMPANIES = 20;
    private static final int LOTS = 10;
    private static final int MOST_LOTS = 500;

    private final Contracts contracts;
    private final Lots lots;
    private final Providers providers;
    private final Participants participants;

    SearchReading(Contracts contracts, Lots lots, Providers providers, Participants participants) {
        this.contracts = contracts;
        this.lots = lots;
        this.providers = providers;
        this.participants = participants;
    }

    /** @param text not blank */
    Found find(Scope scope, String text) {
        Listing<Person> people = scope.may(Permission.READ_PARTICIPANTS) ? participants.search(scope, text, 1) : new Listing<>(List.of(), 0, 1, Listing.PAGE);
        List<Provider> found = providers.search(scope, text, null).stream().limit(COMPANIES).toList();
        return new Found(contracts.search(scope, new ContractFilter(text, 0, "", "number", 1)), companies(scope, found), people);
    }

    private List<Found.Company> companies(Scope scope, List<Provider> found) {
        Map<Long, List<Lots.Linked>> linked = lots.of(scope, found.stream().map(each -> each.organisation().id()).toList(), MOST_LOTS).stream()
            .collect(Collectors.groupingBy(Lots.Linked::organisation));
        return found.stream().map(each -> {
            List<Lots.Linked> its = linked.getOrDefault(each.organisation().id(), List.of());
            return new Found.Company(each, its.stream().limit(LOTS).toList(), its.size() > LOTS);
        }).toList();
    }
}
