package fr.clausier.web.contract;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Typed;
import fr.clausier.words.Words;
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

/** Lots of a divided contract; of an undivided one, the window and grouping of its one part. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LotPages {

    private final Frame frame;
    private final Contracts contracts;
    private final Lots lots;

    LotPages(Frame frame, Contracts contracts, Lots lots) {
        this.frame = frame;
        this.contracts = contracts;
        this.lots = lots;
    }

    @Get("/contracts/{id}/lots/new")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope, long id) {
        return contracts.find(scope, id).filter(Contract::divided).<HttpResponse<?>>map(contract -> frame.show("contract/lot-form",
            frame.page(request, "page.lot.new"), content(contract, null, Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post("/contracts/{id}/lots/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> add(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Contract> contract = contracts.find(scope, id);
        if (contract.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        LotDraft draft = LotDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, contract.get(), null, sent, fields.problems());
        }
        return lots.add(scope, id, draft).<HttpResponse<?>>fold(
            done -> frame.done("/contracts/" + id + "#lot-" + done.value().id(), Flash.of("flash.lot-recorded", done.value().number())),
            problems -> again(request, contract.get(), null, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Get("/lots/{id}/edit")
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> edit(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.lot.edit");
        return lots.find(scope, id).<HttpResponse<?>>map(lot -> frame.show("contract/lot-form", page,
            content(contractOf(scope, lot), lot, form(page.words(), lot)))).orElseGet(() -> frame.absent(request));
    }

    @Post("/lots/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Lot> lot = lots.find(scope, id);
        if (lot.isEmpty()) {
            return frame.absent(request);
        }
        Contract contract = contractOf(scope, lot.get());
        Fields fields = Fields.of(named(sent, lot.get()));
        LotDraft draft = LotDraft.read(fields);
        Long version = fields.required("version", fields.id("version"));
        if (fields.hasErrors()) {
            return again(request, contract, lot.get(), sent, fields.problems());
        }
        return lots.change(scope, id, version, draft).<HttpResponse<?>>fold(
            done -> frame.done("/contracts/" + contract.id() + "#lot-" + id, Flash.of("flash.lot-changed")),
            problems -> again(request, contract, lot.get(), sent, problems), () -> frame.absent(request),
            current -> changed(request, contract, sent, current));
    }

    /** The one part of an undivided contract has neither number nor title of its own, so its form does not ask for them. */
    private static Map<String, Object> named(Map<String, Object> sent, Lot lot) {
        Map<String, Object> named = new HashMap<>(sent);
        if (lot.implicit()) {
            named.put("number", "-");
            named.put("title", "-");
        }
        return named;
    }

    private HttpResponse<?> again(HttpRequest<?> request, Contract contract, Lot lot, Map<String, Object> sent, List<Problem> problems) {
        Page page = frame.page(request, lot == null ? "page.lot.new" : "page.lot.edit");
        return frame.refuse("contract/lot-form", page, content(contract, lot, new Form(sent, problems)));
    }

    private HttpResponse<?> changed(HttpRequest<?> request, Contract contract, Map<String, Object> sent, Lot current) {
        Page page = frame.page(request, "page.lot.edit");
        return frame.conflict("contract/lot-form", page, content(contract, current, Form.EMPTY), Form.of(sent), form(page.words(), current));
    }

    private Contract contractOf(Scope scope, Lot lot) {
        return contracts.find(scope, lot.contractId()).orElseThrow();
    }

    private static Form form(Words words, Lot lot) {
        return new Typed(words).text("version", lot.version()).text("number", lot.number()).text("title", lot.title()).text("cpv", lot.cpv())
            .money("amount", lot.amount()).date("startsOn", lot.startsOn()).date("endsOn", lot.endsOn()).code("grouping", lot.grouping()).form();
    }

    private static Map<String, Object> content(Contract contract, Lot lot, Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("contract", contract);
        content.put("lot", lot);
        content.put("form", form);
        return content;
    }
}
