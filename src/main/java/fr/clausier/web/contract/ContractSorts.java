package fr.clausier.web.contract;

import fr.clausier.contract.ContractFilter;
import io.micronaut.http.uri.UriBuilder;

/** Addresses of the same list of contracts in another order. */
public record ContractSorts(ContractFilter filter) {

    /** The list's address, with all its choices but the page. */
    public String to(String sort) {
        UriBuilder address = UriBuilder.of("/contracts").queryParam("sort", sort);
        if (!filter.text().isBlank()) {
            address.queryParam("q", filter.text());
        }
        if (filter.buyerId() > 0) {
            address.queryParam("buyer", filter.buyerId());
        }
        if (!filter.social().isEmpty()) {
            address.queryParam("social", filter.social());
        }
        return address.build().toString();
    }

    /** What a heading says of the order, as aria-sort wants it; null when the list is in another order. */
    public String state(String sort) {
        return !filter.sort().equals(sort) ? null : sort.equals("notified") || sort.equals("amount") ? "descending" : "ascending";
    }
}
