package fr.clausier.api.penalty;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.compliance.penalty.DecisionDraft;
import fr.clausier.compliance.penalty.EventDraft;
import fr.clausier.compliance.penalty.PenaltyBook;
import fr.clausier.compliance.penalty.PenaltyEvents;
import fr.clausier.compliance.penalty.Strike;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.LocalDate;
import java.util.Map;

/** Penalties of lots, for programs: facts are noted, a proposal is read, a person's decision is recorded line by line. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PenaltyApi {

    private final PenaltyBook book;
    private final PenaltyEvents events;
    private final Answers answers;

    PenaltyApi(PenaltyBook book, PenaltyEvents events, Answers answers) {
        this.book = book;
        this.events = events;
        this.answers = answers;
    }

    @Get("/lots/{id}/penalties")
    @Allows(Permission.READ_PENALTIES)
    @Operation(summary = "Penalties proposed and decided on a lot, each with its arithmetic: today, or on a day")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id, @QueryValue(defaultValue = "") String day) {
        Fields fields = Fields.of(Map.of("day", day));
        LocalDate asked = fields.date("day");
        return fields.hasErrors() ? answers.refused(request, fields.problems())
            : answers.of(request, book.of(scope, id, asked), found -> PenaltyResponse.of(found, answers.words(request)));
    }

    @Put("/lots/{id}/penalties/decisions")
    @Allows(Permission.DECIDE_PENALTIES)
    @Operation(summary = "Applies, reduces or waives one line: {kind, event, place, penaltyVerdict, applied, reason, proposed, replaces, day}")
    HttpResponse<?> decide(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            DecisionDraft draft = DecisionDraft.read(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, book.decide(scope, id, draft), found -> PenaltyResponse.of(found, answers.words(request)));
        });
    }

    @Post("/lots/{id}/penalties/events")
    @Allows(Permission.PROPOSE_PENALTIES)
    @Operation(summary = "Notes what bears on penalties: a document late, a meeting missed, means shown")
    HttpResponse<?> note(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = EventDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, EventDraft::read, draft -> events.note(scope, id, draft), PenaltyEventResponse::of);
    }

    @Get("/penalty-events/{id}")
    @Allows(Permission.READ_PENALTIES)
    @Operation(summary = "One fact noted that stands")
    HttpResponse<?> event(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, events.find(scope, id), PenaltyEventResponse::of);
    }

    @Put("/penalty-events/{id}")
    @Allows(Permission.PROPOSE_PENALTIES)
    @Operation(summary = "Changes what was noted; the body carries the version it was read at")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = EventDraft.class))) @Body @Nullable byte[] body) {
        return answers.changing(request, body, EventDraft::read, (draft, version) -> events.change(scope, id, version, draft),
            PenaltyEventResponse::of);
    }

    @Delete("/penalty-events/{id}")
    @Allows(Permission.PROPOSE_PENALTIES)
    @Operation(summary = "Strikes out what was noted by mistake: {strikeReason, version}; it stays in sight")
    HttpResponse<?> strike(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            Strike strike = Strike.read(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, events.strike(scope, id, strike), PenaltyEventResponse::of);
        });
    }
}
