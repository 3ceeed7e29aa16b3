package fr.clausier.web.search;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One box, on every page. What is looked for may be someone's name: it is sent in a form and never stands in an address. */
@Controller("/search")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchPages {

    private static final int LONGEST = 200;

    private final Frame frame;
    private final SearchReading reading;

    SearchPages(Frame frame, SearchReading reading) {
        this.frame = frame;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> box(HttpRequest<?> request, Scope scope) {
        return show(request, scope, Form.of(Map.of()), null);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.READ_CONTRACTS)
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        String text = fields.text("find", LONGEST);
        if (fields.hasErrors() || text == null || text.isBlank()) {
            return show(request, scope, new Form(sent, fields.problems()), null);
        }
        Found found = reading.find(scope, text.strip());
        return found.only(text).<HttpResponse<?>>map(contract -> frame.go("/contracts/" + contract.id()))
            .orElseGet(() -> show(request, scope, Form.of(Map.of("find", text)), found));
    }

    private HttpResponse<?> show(HttpRequest<?> request, Scope scope, Form form, Found found) {
        Map<String, Object> content = new HashMap<>(Map.of("form", form, "names", scope.may(Permission.READ_PARTICIPANTS)));
        content.put("found", found);
        content.put("recent", found == null ? reading.recent(scope) : List.of());
        return frame.show("search/search", frame.page(request, "page.search.title"), content);
    }
}
