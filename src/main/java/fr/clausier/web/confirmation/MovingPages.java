package fr.clausier.web.confirmation;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.answer.EmployerAnswers;
import fr.clausier.hours.answer.EmployerAnswers.Moved;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several declarations confirmed, or validated, at once; those that cannot be are named with why. */
@Controller("/confirmations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class MovingPages {

    private final Frame frame;
    private final EmployerAnswers answers;
    private final ConfirmationReading reading;

    MovingPages(Frame frame, EmployerAnswers answers, ConfirmationReading reading) {
        this.frame = frame;
        this.answers = answers;
        this.reading = reading;
    }

    @Post("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CONFIRM_HOURS)
    HttpResponse<?> confirm(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        return move(request, scope, sent, Declaration.State.CONFIRMED, "flash.answers-confirmed");
    }

    @Post("/validate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.CLOSE_MONTHS)
    HttpResponse<?> validate(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        return move(request, scope, sent, Declaration.State.VALIDATED, "flash.declarations-validated");
    }

    private HttpResponse<?> move(HttpRequest<?> request, Scope scope, Map<String, Object> sent, Declaration.State next, String said) {
        Fields fields = Fields.of(sent);
        Map<Long, Long> versions = new HashMap<>();
        for (String chosen : fields.texts("chosen")) {
            Long version = chosen.matches("[0-9]{1,18}") ? fields.id("version." + chosen) : null;
            if (version != null) {
                versions.put(Long.valueOf(chosen), version);
            }
        }
        Moved moved = answers.move(scope, versions, next);
        if (moved.left().isEmpty() && !moved.done().isEmpty()) {
            return frame.done("/confirmations" + kept(fields), Flash.of(said, Integer.toString(moved.done().size())));
        }
        List<Problem> problems = moved.done().isEmpty() && moved.left().isEmpty() ? List.of(Problem.atField("answer-none-chosen", "chosen", "")) : List.of();
        return frame.refuse("confirmation/choose", reading.page(request, scope), reading.content(request, scope, new Form(Map.of(), problems), moved));
    }

    /** What the list showed stays in the address. */
    private static String kept(Fields fields) {
        String back = fields.raw("back");
        return back.matches("[?][A-Za-z0-9=&-]*") ? back : "";
    }
}
