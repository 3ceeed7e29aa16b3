package fr.clausier.api.need;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.need.Need;
import fr.clausier.need.NeedDraft;
import fr.clausier.need.NeedState;
import fr.clausier.need.Needs;
import fr.clausier.need.step.NeedWork;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Needs, for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class NeedApi {

    private final Needs needs;
    private final NeedWork work;
    private final Lots lots;
    private final Answers answers;

    NeedApi(Needs needs, NeedWork work, Lots lots, Answers answers) {
        this.needs = needs;
        this.work = work;
        this.lots = lots;
        this.answers = answers;
    }

    @Get("/needs")
    @Allows(Permission.READ_NEEDS)
    @Operation(summary = "Needs that are open or of which an answer is owed, each with what is next")
    HttpResponse<?> standing(Scope scope) {
        return HttpResponse.ok(NeedResponse.Listed.of(work.of(scope, needs.standing(scope))));
    }

    @Get("/lots/{id}/needs")
    @Allows(Permission.READ_NEEDS)
    @Operation(summary = "Needs of a lot, settled ones too")
    HttpResponse<?> ofLot(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, lots.find(scope, id).map(lot -> work.of(scope, needs.ofLot(scope, id))), NeedResponse.Listed::of);
    }

    @Get("/needs/{id}")
    @Allows(Permission.READ_NEEDS)
    @Operation(summary = "A need")
    HttpResponse<?> one(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, needs.find(scope, id), need -> shown(scope, need));
    }

    @Post("/lots/{id}/needs")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Records a need: {job, rome, posts, needHours, startsOn, place, modality, skills, openedOn}")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.recording(request, body, NeedDraft::read, draft -> needs.record(scope, id, draft), need -> shown(scope, need));
    }

    @Put("/needs/{id}")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Changes a need read at a version")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.changing(request, body, NeedDraft::read, (draft, version) -> needs.change(scope, id, version, draft), need -> shown(scope, need));
    }

    @Put("/needs/{id}/state")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Fills, withdraws or opens a need again: {needState, settledBecause, version}")
    HttpResponse<?> settle(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.changing(request, body, NeedApi::state, (asked, version) -> needs.settle(scope, id, version, asked.next(), asked.because()),
            need -> shown(scope, need));
    }

    /** What a need becomes. @param because why; needed when it is withdrawn */
    private record Settled(NeedState next, String because) { }

    private static Settled state(Fields fields) {
        Settled asked = new Settled(fields.requiredCode("needState", NeedState.class), fields.text("settledBecause", 1000));
        if (asked.next() == NeedState.WITHDRAWN) {
            fields.required("settledBecause", asked.because());
        }
        return asked;
    }

    @Post("/needs/{id}/sendings")
    @Allows(Permission.RECORD_NEEDS)
    @Operation(summary = "Writes down that a need was sent to referrers on a day: {referrerIds, sentOn}; or that one has nobody: {nobody: referrerId, nobodyOn}")
    HttpResponse<?> send(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            Outcome<?> outcome = fields.has("nobody") ? nobody(scope, id, fields) : sent(scope, id, fields);
            return answers.of(request, outcome.map(done -> needs.find(scope, id).orElseThrow()), need -> shown(scope, need));
        });
    }

    private Outcome<?> sent(Scope scope, long id, Fields fields) {
        List<Long> to = fields.texts("referrerIds").stream().map(each -> Fields.of(Map.of("id", each)).id("id")).filter(Objects::nonNull).toList();
        LocalDate day = fields.requiredDate("sentOn");
        return fields.hasErrors() ? Outcome.refused(fields.problems()) : needs.send(scope, id, to, day);
    }

    private Outcome<?> nobody(Scope scope, long id, Fields fields) {
        Long referrer = fields.id("nobody");
        LocalDate day = fields.requiredDate("nobodyOn");
        return fields.hasErrors() ? Outcome.refused(fields.problems()) : needs.nobody(scope, id, referrer, day);
    }

    private NeedResponse shown(Scope scope, Need need) {
        return NeedResponse.of(work.of(scope, List.of(need)).get(0));
    }
}
