package fr.clausier.web.contract;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.ContractFilter;
import fr.clausier.contract.ContractLine;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Choice;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Slice;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** The list of contracts: searched, filtered, sorted, cut into pages, all of it kept in the address. */
@Controller("/contracts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContractListPages {

    private final Frame frame;
    private final Contracts contracts;
    private final ContractReading reading;

    ContractListPages(Frame frame, Contracts contracts, ContractReading reading) {
        this.frame = frame;
        this.contracts = contracts;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "0") long buyer, @QueryValue(defaultValue = "") String social,
            @QueryValue(defaultValue = "number") String sort, @QueryValue(defaultValue = "1") int page) {
        ContractFilter filter = new ContractFilter(q, buyer, social, sort, Math.max(1, page));
        Listing<ContractLine> found = contracts.search(scope, filter);
        Page framed = frame.page(request, "page.contracts.title");
        List<Choice> buyers = reading.buyers(scope).stream().map(o -> new Choice(o.id().toString(), o.name())).toList();
        Form form = Form.of(Map.of("q", q, "buyer", Long.toString(buyer), "social", social, "sort", sort));
        return frame.show("contract/list", framed, Map.of("contracts", found, "form", form, "buyers", buyers,
            "slice", Slice.of(filter.page(), Listing.PAGE, found.total(), new ContractSorts(filter).to(sort) + "&page="),
            "sorts", new ContractSorts(filter), "standings", reading.standings(scope), "mayRecord", scope.may(Permission.RECORD_CONTRACTS)));
    }
}
