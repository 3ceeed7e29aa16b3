package fr.clausier.web.search;

import fr.clausier.contract.ContractLine;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Listing;
import fr.clausier.participant.Person;
import fr.clausier.provider.Provider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a search came to, within the viewer's reach.
 *
 * @param contracts the first by number; @param others whether there are more
 * @param companies each with lots it is linked to, ten at most
 * @param people none for whoever may not read names
 */
public record Found(List<ContractLine> contracts, boolean others, List<Company> companies, Listing<Person> people) {

    /** An organisation and the newest of its lots. @param more whether it is linked to others */
    public record Company(Provider provider, List<Lots.Linked> lots, boolean more) { }

    /** A thing the viewer acted on. @param kind contract, lot, participant or organisation */
    public record Recent(String kind, String said, String href, Instant at) { }

    public boolean isEmpty() {
        return contracts.size() + companies.size() + people.total() == 0;
    }

    /** The contract whose whole number was typed, when nothing else was found. */
    Optional<ContractLine> only(String text) {
        return contracts.size() == 1 && companies.isEmpty() && people.total() == 0 && Folded.of(contracts.get(0).number()).equals(Folded.of(text))
            ? Optional.of(contracts.get(0)) : Optional.empty();
    }
}
