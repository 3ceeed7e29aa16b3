package fr.clausier.web.operation;

import fr.clausier.access.Sessions;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Caller;
import fr.clausier.compliance.decided.Decided;
import fr.clausier.compliance.decided.DecisionBook;
import fr.clausier.contract.Operation;
import fr.clausier.contract.share.OperationShares;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.Slice;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Operations within reach, and what people decided on each. */
@Controller("/operations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class OperationPages {

    private final Frame frame;
    private final OperationShares operations;
    private final DecisionBook decisions;
    private final OperationReading reading;
    private final Sessions.SharedOperations shared;

    OperationPages(Frame frame, OperationShares operations, DecisionBook decisions, OperationReading reading, Sessions.SharedOperations shared) {
        this.frame = frame;
        this.operations = operations;
        this.decisions = decisions;
        this.reading = reading;
        this.shared = shared;
    }

    @Get
    @Allows(Permission.READ_DECISIONS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @Nullable Authentication authentication) {
        boolean mayShare = scope.may(Permission.SHARE_OPERATIONS);
        Map<String, Object> content = new HashMap<>(Map.of("rows", reading.rows(scope), "mayShare", mayShare));
        Caller.viewer(authentication).filter(viewer -> mayShare).ifPresent(viewer -> {
            content.put("viewer", viewer);
            content.put("shown", shared.toFacilitators(viewer.roles()));
        });
        return frame.show("operation/list", frame.page(request, "page.operations.title"), content);
    }

    @Get("/{id}/decisions")
    @Allows(Permission.READ_DECISIONS)
    HttpResponse<?> decisions(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "1") int page) {
        List<Decided> found = decisions.of(scope, id).orElse(null);
        if (found == null) {
            return frame.absent(request);
        }
        Operation operation = operations.operation(scope, id).orElseThrow();
        int number = Math.max(1, Math.min(page, (found.size() - 1) / Listing.PAGE + 1));
        Page shown = frame.page(request, "page.decisions.title", operation.name());
        return frame.show("operation/decisions", shown, Map.of("operation", operation,
            "lines", reading.lines(scope, shown.words(), found.stream().skip(Listing.offset(number)).limit(Listing.PAGE).toList()),
            "slice", Slice.of(number, Listing.PAGE, found.size(), "/operations/" + id + "/decisions?page=")));
    }
}
