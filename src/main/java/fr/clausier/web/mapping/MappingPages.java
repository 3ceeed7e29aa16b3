package fr.clausier.web.mapping;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.mapping.MappingDraft;
import fr.clausier.hours.mapping.MappingProposal;
import fr.clausier.hours.mapping.Mappings;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Nested;
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

/** What an hours file holds, column by column: guessed, shown with its first rows, confirmed or changed. */
@Controller("/imports/hours/{id}/mapping")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MappingPages {

    private final Frame frame;
    private final Mappings mappings;

    MappingPages(Frame frame, Mappings mappings) {
        this.frame = frame;
        this.mappings = mappings;
    }

    @Get
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return mappings.proposal(scope, id).<HttpResponse<?>>fold(done -> frame.show("mapping/mapping", page(request), content(request, done.value(), null)),
            problems -> frame.refuse("hours/import", frame.page(request, "page.import.title"), Map.of("form", new Form(Map.of(), problems))),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.DECLARE_HOURS)
    HttpResponse<?> accept(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(Nested.of(sent));
        MappingDraft draft = MappingDraft.read(fields);
        Outcome<MappingProposal> proposal = mappings.proposal(scope, id);
        if (!proposal.isDone()) {
            return frame.absent(request);
        }
        if (fields.hasErrors()) {
            return refused(request, proposal.get(), sent, fields.problems());
        }
        return mappings.accept(scope, id, draft).<HttpResponse<?>>fold(done -> frame.go("/imports/hours/" + id),
            problems -> refused(request, proposal.get(), sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private Page page(HttpRequest<?> request) {
        return frame.page(request, "page.mapping.title");
    }

    private HttpResponse<?> refused(HttpRequest<?> request, MappingProposal proposal, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("mapping/mapping", page(request), content(request, proposal, new Form(sent, problems)));
    }

    private Map<String, Object> content(HttpRequest<?> request, MappingProposal proposal, Form sent) {
        MappingView view = MappingView.of(proposal, frame.words(request));
        return Map.of("proposal", proposal, "view", view, "form", sent == null ? view.form() : sent);
    }
}
