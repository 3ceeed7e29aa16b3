package fr.clausier.web.need;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.need.NeedState;
import fr.clausier.need.Needs;
import fr.clausier.need.candidate.CandidateDraft;
import fr.clausier.need.candidate.Candidates;
import fr.clausier.web.Flash;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One need: what is next, to whom it was sent, who is proposed, and how it ended. */
@Controller("/needs/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NeedPages {

    private final Frame frame;
    private final Needs needs;
    private final Candidates candidates;
    private final NeedReading reading;

    NeedPages(Frame frame, Needs needs, Candidates candidates, NeedReading reading) {
        this.frame = frame;
        this.needs = needs;
        this.candidates = candidates;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_NEEDS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return view(request, scope, id).<HttpResponse<?>>map(view -> frame.show("need/show", frame.titled(request, view.row().need().job()),
            Map.of("view", view, "form", opened()))).orElseGet(() -> frame.absent(request));
    }

    /** The day something happened is today, unless it is typed otherwise. */
    private Form opened() {
        return Form.of(Map.of("sentOn", reading.today().toString(), "proposedOn", reading.today().toString()));
    }

    @Post("/sendings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return writing(request, scope, id, sent, "flash.need-sent", fields -> {
            List<Long> to = fields.texts("referrerIds").stream().map(each -> Fields.of(Map.of("id", each)).id("id")).filter(Objects::nonNull).toList();
            LocalDate day = fields.requiredDate("sentOn");
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : needs.send(scope, id, to, day);
        });
    }

    @Post("/sendings/{referrer}/nobody")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> nobody(HttpRequest<?> request, Scope scope, long id, long referrer, @Body Map<String, Object> sent) {
        return writing(request, scope, id, sent, "flash.need-nobody", fields -> {
            LocalDate day = fields.date("nobodyOn");
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : needs.nobody(scope, id, referrer, day == null ? reading.today() : day);
        });
    }

    @Post("/candidates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> propose(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return writing(request, scope, id, sent, "flash.candidate-proposed", fields -> {
            CandidateDraft draft = CandidateDraft.read(fields);
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : candidates.propose(scope, id, draft);
        });
    }

    @Post("/state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> settle(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return writing(request, scope, id, sent, "flash.need-settled", fields -> {
            NeedState next = fields.requiredCode("needState", NeedState.class);
            String because = fields.text("settledBecause", 1000);
            Long version = fields.required("version", fields.id("version"));
            if (next == NeedState.WITHDRAWN) {
                fields.required("settledBecause", because);
            }
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : needs.settle(scope, id, version, next, because);
        });
    }

    private HttpResponse<?> writing(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, String said, Function<Fields, Outcome<?>> action) {
        Optional<NeedView> view = view(request, scope, id);
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        Outcome<?> outcome = action.apply(Fields.of(sent));
        if (outcome instanceof Outcome.Refused<?> refused) {
            return frame.refuse("need/show", frame.titled(request, view.get().row().need().job()), Map.of("view", view.get(), "form",
                new Form(sent, refused.problems())));
        }
        return outcome.isDone() ? frame.done(view.get().here(), Flash.of(said))
            : outcome instanceof Outcome.Changed ? frame.done(view.get().here(), Flash.of("flash.need-changed-meanwhile")) : frame.absent(request);
    }

    private Optional<NeedView> view(HttpRequest<?> request, Scope scope, long id) {
        return reading.view(scope, frame.words(request), id);
    }
}
