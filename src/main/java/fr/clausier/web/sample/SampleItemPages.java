package fr.clausier.web.sample;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.sampling.SampleReviews;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One placement drawn: what was sent for it, and what is decided of each file and of the whole. */
@Controller("/sample-items/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SampleItemPages {

    private final Frame frame;
    private final SampleReviews reviews;

    SampleItemPages(Frame frame, SampleReviews reviews) {
        this.frame = frame;
        this.reviews = reviews;
    }

    @Get
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return reviews.sheet(scope, id).<HttpResponse<?>>map(sheet -> shown(request, sheet, recorded(sheet))).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONTROL_SAMPLES)
    HttpResponse<?> decide(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        SampleReviews.Sheet sheet = reviews.sheet(scope, id).orElse(null);
        if (sheet == null) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        Long version = fields.required("version", fields.id("version"));
        SampleReviews.Decision decision = SampleReviews.Decision.read(fields, sheet.files());
        if (fields.hasErrors()) {
            return shown(request, sheet, new Form(sent, fields.problems()));
        }
        return reviews.decide(scope, id, version, decision).<HttpResponse<?>>fold(
            done -> frame.done("/samples/" + done.value().sampleId() + "#items", Flash.of("flash.sample-decided")), problems -> shown(request, sheet, new Form(sent, problems)),
            () -> frame.absent(request), changed -> shown(request, reviews.sheet(scope, id).orElse(sheet), new Form(sent, List.of(Problem.atField("sample-moved", "verdict", "")))));
    }

    private static Form recorded(SampleReviews.Sheet sheet) {
        Map<String, Object> values = new HashMap<>(Map.of("reason", sheet.view().reason()));
        if (sheet.view().item().verdict() != null) {
            values.put("verdict", sheet.view().item().verdict().name());
        }
        sheet.said().forEach((file, verdict) -> values.put("file[" + file + "]", verdict.name()));
        return Form.of(values);
    }

    private HttpResponse<?> shown(HttpRequest<?> request, SampleReviews.Sheet sheet, Form form) {
        Page page = frame.page(request, "page.sample.item-title", sheet.view().person());
        Map<String, Object> content = Map.of("sheet", sheet, "form", form);
        return form.problems().isEmpty() ? frame.show("sample/item", page, content) : frame.refuse("sample/item", page, content);
    }
}
