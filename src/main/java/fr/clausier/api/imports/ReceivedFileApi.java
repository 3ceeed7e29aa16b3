package fr.clausier.api.imports;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.imported.WithdrawalDraft;
import fr.clausier.hours.imported.Withdrawals;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;

/** Hours workbooks once received: which they are, taking one back. */
@Controller("/api/v1/imports/hours")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReceivedFileApi {

    private final Withdrawals withdrawals;
    private final Answers answers;

    ReceivedFileApi(Withdrawals withdrawals, Answers answers) {
        this.withdrawals = withdrawals;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.DECLARE_HOURS)
    @Operation(summary = "Hours workbooks received, newest first, 50 a page")
    List<ReceivedFileResponse> list(Scope scope, @QueryValue(defaultValue = "1") int page) {
        return withdrawals.received(scope, page).rows().stream().map(ReceivedFileResponse::of).toList();
    }

    @Post("/{id}/withdrawal")
    @Allows(Permission.DECLARE_HOURS)
    @Operation(summary = "Takes an import back while its months are open: {withdrawalReason, keepCorrected}")
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            WithdrawalDraft draft = WithdrawalDraft.read(fields);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.created(request, withdrawals.withdraw(scope, id, draft), WithdrawalResponse::of);
        });
    }
}
