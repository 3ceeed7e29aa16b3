package fr.clausier.web.provider.compare;

import fr.clausier.access.http.Allows;
import fr.clausier.clause.Terms;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.territory.Departements;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Employers side by side for a lot, so that one is chosen knowingly and linked to it. */
@Controller("/lots/{id}/providers/compare")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ComparePages {

    private static final int MOST_COMPARED = 4;
    private static final int MOST_OFFERED = 50;

    private final Frame frame;
    private final Lots lots;
    private final Contracts contracts;
    private final CompareReading reading;

    ComparePages(Frame frame, Lots lots, Contracts contracts, CompareReading reading) {
        this.frame = frame;
        this.lots = lots;
        this.contracts = contracts;
        this.reading = reading;
    }

    /** Those of {@code with}, four at most, among those of {@code territory}. */
    @Get
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> compare(HttpRequest<?> request, Scope scope, long id) {
        Lot lot = lots.find(scope, id).orElse(null);
        if (lot == null) {
            return frame.absent(request);
        }
        Contract contract = contracts.find(scope, lot.contractId()).orElseThrow();
        Terms terms = reading.terms(scope, lot);
        String territory = request.getParameters().get("territory", String.class, "");
        Set<Long> chosen = request.getParameters().getAll("with").stream().filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf)
            .limit(MOST_COMPARED).collect(Collectors.toSet());
        List<Candidate> everywhere = reading.candidates(scope, contract, terms);
        List<Candidate> found = everywhere.stream().filter(each -> Departements.liesIn(each.organisation(), territory)).toList();
        Map<String, Object> content = new HashMap<>(Map.of("lot", lot, "contract", contract, "departement", reading.departement(scope, contract),
            "form", Form.of(Map.of("territory", territory)), "chosen", chosen, "candidates", found.stream().limit(MOST_OFFERED).toList(), "total", found.size(),
            "compared", reading.compared(scope, lot, everywhere, chosen)));
        content.put("terms", terms);
        return frame.show("provider/compare", frame.page(request, "page.compare.title"), content);
    }
}
