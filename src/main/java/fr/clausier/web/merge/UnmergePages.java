package fr.clausier.web.merge;

import fr.clausier.access.AccountNames;
import fr.clausier.access.http.Allows;
import fr.clausier.hours.merge.Apart;
import fr.clausier.hours.merge.Merge;
import fr.clausier.hours.merge.Merges;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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

/** Two records that were put together, taken apart: what goes back, what stays. */
@Controller("/merges/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class UnmergePages {

    private final Frame frame;
    private final Merges merges;
    private final Participants participants;
    private final AccountNames names;

    UnmergePages(Frame frame, Merges merges, Participants participants, AccountNames names) {
        this.frame = frame;
        this.merges = merges;
        this.participants = participants;
        this.names = names;
    }

    @Get
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> look(HttpRequest<?> request, Scope scope, long id) {
        return merges.find(scope, id).<HttpResponse<?>>map(merge -> frame.show("merge/unmerge", frame.page(request, "page.unmerge.title"),
            content(scope, merge, Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> undo(HttpRequest<?> request, Scope scope, long id) {
        return merges.undo(scope, id).<HttpResponse<?>>fold(done -> frame.done("/participants/" + done.value().keptId(), Flash.of("flash.unmerged")),
            problems -> refused(request, scope, id, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Scope scope, long id, List<Problem> problems) {
        return frame.refuse("merge/unmerge", frame.page(request, "page.unmerge.title"), content(scope, merges.find(scope, id).orElseThrow(), new Form(Map.of(), problems)));
    }

    /** The one that stays is named as it is found today, under whatever record it is. */
    private Map<String, Object> content(Scope scope, Merge merge, Form form) {
        Map<String, Object> content = new HashMap<>(Map.of("merge", merge, "form", form, "person", participants.find(scope, merge.keptId()).orElseThrow(),
            "who", names.of(scope, List.of(merge.mergedBy())).getOrDefault(merge.mergedBy(), "")));
        Apart apart = merges.apart(scope, merge.id()).orElse(null);
        content.put("apart", apart);
        return content;
    }
}
