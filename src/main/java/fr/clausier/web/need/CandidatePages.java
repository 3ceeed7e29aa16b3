package fr.clausier.web.need;

import fr.clausier.access.http.Allows;
import fr.clausier.hours.placement.PlacementDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One candidate: chosen or refused, placed, and the referrer answered. */
@Controller("/candidates/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class CandidatePages {

    private final Frame frame;
    private final Candidates candidates;
    private final CandidateReading reading;

    CandidatePages(Frame frame, Candidates candidates, CandidateReading reading) {
        this.frame = frame;
        this.candidates = candidates;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> show(HttpRequest<?> request, Scope scope, long id) {
        return reading.view(scope, frame.words(request), id).<HttpResponse<?>>map(view -> frame.show("need/candidate",
            frame.titled(request, view.proposed().shown()), Map.of("view", view, "form", reading.form(frame.words(request), view))))
            .orElseGet(() -> frame.absent(request));
    }

    @Post("/choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> choose(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return writing(request, scope, id, sent, "flash.candidate-chosen", (fields, view) -> {
            LocalDate day = fields.requiredDate("decisionOn");
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : candidates.choose(scope, id, day);
        });
    }

    @Post("/refuse")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> refuse(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return writing(request, scope, id, sent, "flash.candidate-refused", (fields, view) -> {
            LocalDate day = fields.requiredDate("decisionOn");
            String refusal = fields.requiredText("refusal", 1000);
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : candidates.refuse(scope, id, day, refusal);
        });
    }

    /** With a placement already recorded, or with a new one. */
    @Post("/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> place(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return writing(request, scope, id, sent, "flash.candidate-placed", (fields, view) -> {
            if (fields.has("placementId")) {
                Long known = fields.id("placementId");
                return known == null ? Outcome.refused(fields.problems()) : candidates.placed(scope, id, known);
            }
            Long employer = fields.required("employerId", fields.id("employerId"));
            PlacementDraft draft = PlacementDraft.read(fields, view.proposed().candidate().participantId(), employer == null ? 0 : employer,
                view.need().row().lot().id());
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : candidates.place(scope, id, draft);
        });
    }

    @Post("/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.RECORD_NEEDS)
    HttpResponse<?> answer(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return writing(request, scope, id, sent, "flash.candidate-answered", (fields, view) -> {
            LocalDate day = fields.requiredDate("answeredOn");
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : candidates.answer(scope, id, day);
        });
    }

    private HttpResponse<?> writing(HttpRequest<?> request, Scope scope, long id, Map<String, Object> sent, String said,
            BiFunction<Fields, CandidateView, Outcome<?>> action) {
        Optional<CandidateView> view = reading.view(scope, frame.words(request), id);
        if (view.isEmpty()) {
            return frame.absent(request);
        }
        Outcome<?> outcome = action.apply(Fields.of(sent), view.get());
        if (outcome instanceof Outcome.Refused<?> refused) {
            return frame.refuse("need/candidate", frame.titled(request, view.get().proposed().shown()), Map.of("view", view.get(), "form",
                new Form(sent, refused.problems())));
        }
        return outcome.isDone() ? frame.done(view.get().need().here(), Flash.of(said)) : frame.absent(request);
    }
}
