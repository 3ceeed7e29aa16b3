package fr.clausier.web.confirmation;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.answer.EmployerAnswers;
import fr.clausier.hours.answer.Replies;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** What an employer replies to questions about the lines of one declaration. */
@Controller("/declarations/{id}/replies")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class QuestionPages {

    private final Frame frame;
    private final EmployerAnswers answers;
    private final Replies replies;

    QuestionPages(Frame frame, EmployerAnswers answers, Replies replies) {
        this.frame = frame;
        this.answers = answers;
        this.replies = replies;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONFIRM_HOURS)
    HttpResponse<?> reply(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        if (answers.sheet(scope, id).isEmpty()) {
            return frame.absent(request);
        }
        int recorded = replies.record(scope, id, Replies.read(sent));
        return recorded == 0 ? frame.go("/declarations/" + id) : frame.done("/declarations/" + id, Flash.of("flash.question-replied", Integer.toString(recorded)));
    }
}
