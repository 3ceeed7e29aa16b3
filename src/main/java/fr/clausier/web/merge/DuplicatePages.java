package fr.clausier.web.merge;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.merge.Holding;
import fr.clausier.hours.merge.Holdings;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.alike.Duplicates;
import fr.clausier.web.Flash;
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
import java.util.stream.Stream;

/** Pairs of records that look alike; two that are two people are said to be so once. */
@Controller("/participants/duplicates")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DuplicatePages {

    private final Frame frame;
    private final Duplicates duplicates;
    private final Holdings holdings;

    DuplicatePages(Frame frame, Duplicates duplicates, Holdings holdings) {
        this.frame = frame;
        this.duplicates = duplicates;
        this.holdings = holdings;
    }

    @Get
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope) {
        List<Duplicates.Pair> pairs = duplicates.pairs(scope);
        Map<Long, Holding> held = holdings.of(scope, pairs.stream().flatMap(each -> Stream.of(each.one(), each.other()))
            .map(each -> each.participant().id()).distinct().toList());
        return frame.show("merge/duplicates", frame.page(request, "page.duplicates.title"), Map.of("rows", pairs.stream()
            .map(each -> new DuplicateRow(each, held.get(each.one().participant().id()), held.get(each.other().participant().id()))).toList()));
    }

    @Post("/apart")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> apart(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Long one = fields.id("one");
        Long other = fields.id("other");
        return one != null && other != null && duplicates.apart(scope, one, other).isDone()
            ? frame.done("/participants/duplicates", Flash.of("flash.said-apart")) : frame.absent(request);
    }
}
