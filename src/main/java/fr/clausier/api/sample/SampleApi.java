package fr.clausier.api.sample;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.sampling.Sample;
import fr.clausier.sampling.SampleAnswers;
import fr.clausier.sampling.SampleDraft;
import fr.clausier.sampling.SampleReviews;
import fr.clausier.sampling.SampleSummary;
import fr.clausier.sampling.Samples;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Controls of eligibility, for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SampleApi {

    private final Samples samples;
    private final SampleAnswers replies;
    private final SampleReviews reviews;
    private final Answers answers;

    SampleApi(Samples samples, SampleAnswers replies, SampleReviews reviews, Answers answers) {
        this.samples = samples;
        this.replies = replies;
        this.reviews = reviews;
        this.answers = answers;
    }

    @Get("/samples")
    @Allows(Permission.ANSWER_SAMPLES)
    @Operation(summary = "Controls of eligibility, the newest first; an employer's with some of its placements")
    List<SampleResponse> all(Scope scope) {
        return samples.all(scope).stream().map(SampleSummary::sample).map(SampleResponse::of).toList();
    }

    @Post("/samples")
    @Allows(Permission.CONTROL_SAMPLES)
    @Operation(summary = "Draws a sample of the placements of a period and asks their employers for proofs")
    HttpResponse<?> draw(HttpRequest<?> request, Scope scope, @Body @Nullable byte[] body) {
        return answers.recording(request, body, SampleDraft::read, draft -> samples.draw(scope, draft), SampleResponse::of);
    }

    @Get("/samples/{id}")
    @Allows(Permission.ANSWER_SAMPLES)
    @Operation(summary = "One, with the placements drawn that the caller reaches")
    HttpResponse<?> one(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, samples.find(scope, id), book -> SampleResponse.of(book, scope.may(Permission.CONTROL_SAMPLES)));
    }

    @Get("/samples/{id}/list")
    @Allows(Permission.CONTROL_SAMPLES)
    @Operation(summary = "The list it was drawn from, in the order of the draw: digest, whether drawn, reference")
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, samples.list(scope, id), lines -> lines);
    }

    @Post("/samples/{id}/answer")
    @Allows(Permission.ANSWER_SAMPLES)
    @Operation(summary = "Says that all is sent for one's placements; observation[item] for each that has no file")
    HttpResponse<?> answer(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return samples.find(scope, id).<HttpResponse<?>>map(book -> answers.reading(request, body, fields -> {
            Map<Long, String> observations = new HashMap<>();
            book.asked().forEach(each -> {
                String said = fields.text("observation[" + each.item().id() + "]", 1000);
                if (said != null) {
                    observations.put(each.item().id(), said);
                }
            });
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, replies.send(scope, id, observations), sent -> SampleResponse.of(sent, scope.may(Permission.CONTROL_SAMPLES)));
        })).orElseGet(() -> answers.absent(request));
    }

    @Post("/samples/{id}/freeze")
    @Allows(Permission.CONTROL_SAMPLES)
    @Operation(summary = "Freezes what was sent; version")
    HttpResponse<?> freeze(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return moving(request, body, (fields, version) -> samples.freeze(scope, id, version));
    }

    @Post("/samples/{id}/ask-again")
    @Allows(Permission.CONTROL_SAMPLES)
    @Operation(summary = "Hears employers again about what was refused, until secondDeadline; version")
    HttpResponse<?> askAgain(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return moving(request, body, (fields, version) -> {
            LocalDate until = fields.requiredDate("secondDeadline");
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : samples.askAgain(scope, id, version, until);
        });
    }

    @Post("/samples/{id}/conclude")
    @Allows(Permission.CONTROL_SAMPLES)
    @Operation(summary = "Concludes with a conclusion in writing; version")
    HttpResponse<?> conclude(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return moving(request, body, (fields, version) -> {
            String said = fields.requiredText("conclusion", 2000);
            return fields.hasErrors() ? Outcome.refused(fields.problems()) : samples.conclude(scope, id, version, said);
        });
    }

    @Put("/sample-items/{id}")
    @Allows(Permission.CONTROL_SAMPLES)
    @Operation(summary = "Decides of a placement drawn: verdict, reason, file[evidence] for each file; version")
    HttpResponse<?> decide(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return reviews.sheet(scope, id).<HttpResponse<?>>map(sheet -> answers.changing(request, body, fields -> SampleReviews.Decision.read(fields, sheet.files()),
            (decision, version) -> reviews.decide(scope, id, version, decision), item -> Map.of("id", item.id(), "verdict", item.verdict() == null ? "" : item.verdict().name(),
                "version", item.version()))).orElseGet(() -> answers.absent(request));
    }

    private HttpResponse<?> moving(HttpRequest<?> request, byte[] body, BiFunction<Fields, Long, Outcome<Sample>> move) {
        return answers.reading(request, body, fields -> {
            Long version = fields.required("version", fields.id("version"));
            return fields.hasErrors() ? answers.refused(request, fields.problems()) : answers.of(request, move.apply(fields, version), SampleResponse::of);
        });
    }
}
