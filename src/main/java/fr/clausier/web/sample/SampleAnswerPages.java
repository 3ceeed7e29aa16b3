package fr.clausier.web.sample;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.sampling.ItemView;
import fr.clausier.sampling.SampleAnswers;
import fr.clausier.sampling.SampleBook;
import fr.clausier.sampling.Samples;
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
import java.util.Map;

/** What an employer answers to a control: which of its placements, what is asked, what it sent. */
@Controller("/samples/{id}/answer")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SampleAnswerPages {

    private static final int LONGEST = 1000;

    private final Frame frame;
    private final Samples samples;
    private final SampleAnswers answers;

    SampleAnswerPages(Frame frame, Samples samples, SampleAnswers answers) {
        this.frame = frame;
        this.samples = samples;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.ANSWER_SAMPLES)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return samples.find(scope, id).<HttpResponse<?>>map(book -> shown(request, scope, book, Form.EMPTY)).orElseGet(() -> frame.absent(request));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ANSWER_SAMPLES)
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        SampleBook book = samples.find(scope, id).orElse(null);
        if (book == null) {
            return frame.absent(request);
        }
        Fields fields = Fields.of(sent);
        Map<Long, String> observations = new HashMap<>();
        for (ItemView each : book.asked()) {
            String said = fields.text("observation[" + each.item().id() + "]", LONGEST);
            if (said != null) {
                observations.put(each.item().id(), said);
            }
        }
        if (fields.hasErrors()) {
            return shown(request, scope, book, new Form(sent, fields.problems()));
        }
        return answers.send(scope, id, observations).<HttpResponse<?>>fold(done -> frame.done("/samples/" + id + "/answer", Flash.of("flash.sample-sent")),
            problems -> shown(request, scope, book, new Form(sent, problems)), () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, Scope scope, SampleBook book, Form form) {
        Page page = frame.page(request, "page.sample.answer-title", book.sample().number());
        Map<String, Object> content = Map.of("book", book, "form", form, "controls", scope.may(Permission.CONTROL_SAMPLES));
        return form.problems().isEmpty() ? frame.show("sample/answer", page, content) : frame.refuse("sample/answer", page, content);
    }
}
