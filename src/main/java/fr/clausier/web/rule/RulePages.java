package fr.clausier.web.rule;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Map;

/** The rules, as their pages in docs/rules say them: wherever a page names one, it leads here. */
@Controller("/rules")
@Produces(MediaType.TEXT_HTML)
class RulePages {

    /** Every rule that has a page. */
    static final List<String> IDS = List.of(
        "R-00", "R-01", "R-02", "R-03", "R-04", "R-05", "R-06", "R-07", "R-08", "R-09", "R-10", "R-11",
        "R-12", "R-13", "R-14", "R-15", "R-16", "R-19", "R-20", "R-21", "R-22", "R-23", "R-24", "R-25",
        "R-26", "R-27", "R-28", "R-29", "R-30", "R-31", "R-32", "R-33", "R-34", "R-35", "R-36", "R-37",
        "R-38", "R-40", "R-41", "R-42", "R-43", "R-44", "R-60", "R-61", "R-62", "R-63", "R-64", "R-70",
        "R-71", "R-72", "R-75", "R-78", "R-80", "R-81");

    private final Frame frame;

    RulePages(Frame frame) {
        this.frame = frame;
    }

    @Get
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> all(HttpRequest<?> request) {
        return frame.show("rule/all", frame.page(request, "page.rules.title"), Map.of("ids", IDS));
    }

    @Get("/{id}")
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> one(HttpRequest<?> request, String id) {
        return IDS.contains(id) ? frame.show("rule/one", frame.page(request, "rule." + id + ".title"), Map.of("id", id)) : frame.absent(request);
    }
}
