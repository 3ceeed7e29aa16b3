package fr.clausier.web.journal;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.need.Need;
import fr.clausier.need.Needs;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.web.journal.JournalReading.Subject;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was done about a need and its candidates, these by reference and without the content of their entries. */
@Controller("/needs/{id}/journal")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NeedJournalPages {

    private final Frame frame;
    private final Needs needs;
    private final Candidates candidates;
    private final JournalReading reading;

    NeedJournalPages(Frame frame, Needs needs, Candidates candidates, JournalReading reading) {
        this.frame = frame;
        this.needs = needs;
        this.candidates = candidates;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_NEEDS)
    HttpResponse<?> ofNeed(HttpRequest<?> request, Scope scope, long id) {
        return needs.find(scope, id).<HttpResponse<?>>map(need -> show(request, scope, need)).orElseGet(() -> frame.absent(request));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Scope scope, Need need) {
        Page page = frame.page(request, "page.journal.title", need.job());
        List<Subject> subjects = new ArrayList<>(List.of(Subject.of("need", need.id(), "")));
        candidates.of(scope, List.of(need)).getOrDefault(need.id(), List.of())
            .forEach(each -> subjects.add(Subject.closed("candidate", each.candidate().id(), each.reference())));
        return frame.show("journal/show", page, Map.of("happenings", reading.about(scope, page.words(), subjects), "back", "/needs/" + need.id(),
            "backName", need.job()));
    }
}
