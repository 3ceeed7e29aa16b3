package fr.clausier.web.contract;

import fr.clausier.access.http.Allows;
import fr.clausier.clause.ClauseLinks;
import fr.clausier.contract.LinkDraft;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.provider.EmployerKind;
import fr.clausier.web.Choice;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is linked to a lot: holder, co-contractor, subcontractor, labour supplier, host. */
@Controller("/lots/{id}/links")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinkPages {

    private final Frame frame;
    private final Lots lots;
    private final ClauseLinks fitting;
    private final ContractReading reading;

    LinkPages(Frame frame, Lots lots, ClauseLinks fitting, ContractReading reading) {
        this.frame = frame;
        this.lots = lots;
        this.fitting = fitting;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        Page page = frame.page(request, "page.links.title");
        return lots.find(scope, id).<HttpResponse<?>>map(lot -> frame.show("contract/links", page, content(scope, page, lot, Form.EMPTY)))
            .orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> link(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Lot> lot = lots.find(scope, id);
        if (lot.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        LinkDraft draft = LinkDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, lot.get(), sent, fields.problems());
        }
        return fitting.link(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done("/lots/" + id + "/links", Flash.of("flash.link-recorded")),
            problems -> again(request, scope, lot.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{link}/remove")
    @Consumes(MediaType.ALL)
    @Allows(Permission.RECORD_CONTRACTS)
    HttpResponse<?> unlink(HttpRequest<?> request, Scope scope, long id, long link) {
        if (lots.links(scope, id).stream().noneMatch(each -> each.id() == link)) {
            return frame.absent(request);
        }
        return lots.unlink(scope, link).<HttpResponse<?>>fold(done -> frame.done("/lots/" + id + "/links", Flash.of("flash.link-removed")),
            problems -> frame.absent(request), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Lot lot, Map<String, Object> sent, List<Problem> problems) {
        Page page = frame.page(request, "page.links.title");
        return frame.refuse("contract/links", page, content(scope, page, lot, new Form(sent, problems)));
    }

    private Map<String, Object> content(Scope scope, Page page, Lot lot, Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("lot", lot);
        content.put("contract", reading.contractOf(scope, lot));
        content.put("links", reading.links(scope, lot));
        content.put("form", form);
        content.put("known", reading.directory(scope));
        content.put("kinds", Choice.of(LinkKind.class, page.words()));
        content.put("employerKinds", Arrays.stream(EmployerKind.values()).filter(kind -> kind != EmployerKind.COMPANY)
            .map(kind -> new Choice(kind.name(), page.words().of(kind))).toList());
        return content;
    }
}
