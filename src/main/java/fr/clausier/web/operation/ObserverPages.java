package fr.clausier.web.operation;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Operation;
import fr.clausier.contract.share.OperationShares;
import fr.clausier.contract.share.ShareDraft;
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

/** With which observers an operation is shared, from when until when; sharing it, taking that back. */
@Controller("/operations/{id}/observers")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ObserverPages {

    private final Frame frame;
    private final OperationShares shares;
    private final OperationReading reading;

    ObserverPages(Frame frame, OperationShares shares, OperationReading reading) {
        this.frame = frame;
        this.shares = shares;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.SHARE_OPERATIONS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return shares.operation(scope, id).<HttpResponse<?>>map(operation -> frame.show("operation/observers",
            frame.page(request, "page.observers.title", operation.name()), content(scope, operation, Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SHARE_OPERATIONS)
    HttpResponse<?> share(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Optional<Operation> operation = shares.operation(scope, id);
        if (operation.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        ShareDraft draft = ShareDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, operation.get(), sent, fields.problems());
        }
        return shares.share(scope, id, draft).<HttpResponse<?>>fold(done -> frame.done("/operations/" + id + "/observers", shared(scope, draft)),
            problems -> again(request, scope, operation.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    /** Says who will read: the facilitators of a structure of this instance, where that is whom the organisation is. */
    private Flash shared(Scope scope, ShareDraft draft) {
        return shares.structures(scope, List.of(draft.siret())).stream().findFirst().map(structure -> Flash.of("flash.operation-shared-structure", structure.name()))
            .orElseGet(() -> Flash.of("flash.operation-shared"));
    }

    @Post("/{share}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SHARE_OPERATIONS)
    HttpResponse<?> revoke(HttpRequest<?> request, Scope scope, long id, long share, @Body Map<String, Object> sent) {
        Optional<Operation> operation = shares.operation(scope, id);
        if (operation.isEmpty()) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        String reason = ShareDraft.reason(fields);
        if (fields.hasErrors()) {
            return again(request, scope, operation.get(), sent, fields.problems());
        }
        return shares.revoke(scope, id, share, reason).<HttpResponse<?>>fold(done -> frame.done("/operations/" + id + "/observers", Flash.of("flash.operation-unshared")),
            problems -> again(request, scope, operation.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Operation operation, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("operation/observers", frame.page(request, "page.observers.title", operation.name()), content(scope, operation, new Form(sent, problems)));
    }

    private Map<String, Object> content(Scope scope, Operation operation, Form form) {
        return Map.of("operation", operation, "shares", reading.shares(scope, operation.id()), "form", form);
    }
}
