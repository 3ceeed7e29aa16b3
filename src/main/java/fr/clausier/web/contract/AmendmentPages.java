package fr.clausier.web.contract;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Amendment;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
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

/** Amendments (avenants) of a contract. */
@Controller("/contracts/{id}/amendments/new")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AmendmentPages {

    private final Frame frame;
    private final Contracts contracts;

    AmendmentPages(Frame frame, Contracts contracts) {
        this.frame = frame;
        this.contracts = contracts;
    }

    @Get
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id) {
        return contracts.find(scope, id).<HttpResponse<?>>map(contract -> frame.show("contract/amendment-form",
            frame.page(request, "page.amendment.new"), Map.of("contract", contract, "form", Form.EMPTY)))
            .orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> amend(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Contract> contract = contracts.find(scope, id);
        if (contract.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        Amendment amendment = Amendment.read(fields);
        if (fields.hasErrors()) {
            return again(request, contract.get(), sent, fields.problems());
        }
        return contracts.amend(scope, id, amendment).<HttpResponse<?>>fold(
            done -> frame.done("/contracts/" + id, Flash.of("flash.amendment-recorded", Integer.toString(done.value().number()))),
            problems -> again(request, contract.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Contract contract, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("contract/amendment-form", frame.page(request, "page.amendment.new"),
            Map.of("contract", contract, "form", new Form(sent, problems)));
    }
}
