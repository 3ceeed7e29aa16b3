package fr.clausier.web.contract;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One contract: read, recorded, changed. */
@Controller("/contracts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContractPages {

    private final Frame frame;
    private final Contracts contracts;
    private final ContractReading reading;

    ContractPages(Frame frame, Contracts contracts, ContractReading reading) {
        this.frame = frame;
        this.contracts = contracts;
        this.reading = reading;
    }

    @Get("/{id}")
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return contracts.find(scope, id).<HttpResponse<?>>map(contract -> frame.show("contract/show",
            frame.titled(request, contract.object()), Map.of("view", reading.view(scope, contract))))
            .orElseGet(() -> frame.absent(request));
    }

    @Get("/new")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope) {
        Page page = frame.page(request, "page.contract.new");
        return frame.show("contract/form", page, content(scope, reading.blank(scope, page.words()), null));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        ContractDraft draft = ContractDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, sent, fields.problems(), null);
        }
        return contracts.record(scope, draft).<HttpResponse<?>>fold(
            done -> frame.done("/contracts/" + done.value().id(), Flash.of("flash.contract-recorded", done.value().number())),
            problems -> again(request, scope, sent, problems, null), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/{id}/edit")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.contract.edit");
        return contracts.find(scope, id).<HttpResponse<?>>map(contract -> frame.show("contract/form", page,
            content(scope, reading.form(scope, page.words(), contract), contract))).orElseGet(() -> frame.absent(request));
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Contract> contract = contracts.find(scope, id);
        if (contract.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ContractDraft draft = ContractDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, scope, sent, fields.problems(), contract.get());
        }
        return contracts.change(scope, id, version, draft).<HttpResponse<?>>fold(
            done -> frame.done("/contracts/" + id, Flash.of("flash.contract-changed", done.value().number())),
            problems -> again(request, scope, sent, problems, contract.get()), () -> frame.absent(request),
            current -> changed(request, scope, sent, current));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Map<String, Object> sent, List<Problem> problems, Contract contract) {
        Page page = frame.page(request, contract == null ? "page.contract.new" : "page.contract.edit");
        return frame.refuse("contract/form", page, content(scope, new Form(sent, problems), contract));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Scope scope, Map<String, Object> sent, Contract current) {
        Page page = frame.page(request, "page.contract.edit");
        return frame.conflict("contract/form", page, content(scope, Form.EMPTY, current), Form.of(sent),
            reading.form(scope, page.words(), current));
    }

    private Map<String, Object> content(Scope scope, Form form, Contract contract) {
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("contract", contract);
        content.put("operations", reading.operationNames(scope));
        return content;
    }
}
