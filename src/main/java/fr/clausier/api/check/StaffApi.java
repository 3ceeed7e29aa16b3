package fr.clausier.api.check;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.contract.Lots;
import fr.clausier.contract.duty.StaffDraft;
import fr.clausier.contract.duty.StaffFigures;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;

/** The staff of the operators of a lot, for programs. */
@Controller("/api/v1/lots")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StaffApi {

    private final Lots lots;
    private final StaffFigures figures;
    private final Answers answers;

    StaffApi(Lots lots, StaffFigures figures, Answers answers) {
        this.lots = lots;
        this.figures = figures;
        this.answers = answers;
    }

    @Get("/{id}/staff")
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "Staff of the operators of a lot, the latest first; a linked organisation gets its own only")
    HttpResponse<?> all(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, lots.find(scope, id), lot -> figures.ofLot(scope, id).stream().map(StaffResponse::of).toList());
    }

    @Post("/{id}/staff")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Records the staff of a holder or co-contractor on a day; a figure of the same day is replaced")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = StaffDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, StaffDraft::read, draft -> figures.record(scope, id, draft), StaffResponse::of);
    }

    @Delete("/staff/{figure}")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Takes a figure back; the journal keeps it")
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long figure) {
        return answers.of(request, figures.withdraw(scope, figure), StaffResponse::of);
    }
}
