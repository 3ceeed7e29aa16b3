package fr.clausier.web.opendata;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.opendata.decp.DecpField;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is published of a contract, beside what people typed: both values, and a person chooses. */
@Controller("/contracts/{id}/published")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ConflictPages {

    private final Frame frame;
    private final Contracts contracts;
    private final PublishedContracts published;
    private final PublishedReading reading;

    ConflictPages(Frame frame, Contracts contracts, PublishedContracts published, PublishedReading reading) {
        this.frame = frame;
        this.contracts = contracts;
        this.published = published;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.IMPORT_OPEN_DATA)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.conflicts.title");
        return contracts.find(scope, id).<HttpResponse<?>>map(contract -> frame.show("opendata/conflicts", page,
            content(scope, page, contract, List.of()))).orElseGet(() -> frame.absent(request));
    }

    @Post("/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> accept(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Contract> contract = contracts.find(scope, id);
        Fields fields = Fields.of(sent);
        DecpField field = fields.code("field", DecpField.class);
        Long record = fields.id("record");
        if (contract.isEmpty() || field == null || record == null || published.ofContract(scope, id).stream().noneMatch(r -> r.id().equals(record))) {
            return frame.absent(request);
        }
        return published.accept(scope, record, field).<HttpResponse<?>>fold(
            done -> frame.done("/contracts/" + id + "/published", Flash.of("flash.published-accepted")),
            problems -> refused(request, scope, contract.get(), problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Scope scope, Contract contract, List<Problem> problems) {
        Page page = frame.page(request, "page.conflicts.title");
        return frame.refuse("opendata/conflicts", page, content(scope, page, contract, problems));
    }

    private Map<String, Object> content(Scope scope, Page page, Contract contract, List<Problem> problems) {
        return Map.of("contract", contract, "records", published.ofContract(scope, contract.id()),
            "conflicts", reading.conflicts(scope, page.words(), contract.id()), "form", new Form(Map.of(), problems),
            "mayRecord", scope.may(Permission.RECORD_CONTRACTS));
    }
}
