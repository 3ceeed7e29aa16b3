package fr.clausier.api.pool;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.pool.PoolDraft;
import fr.clausier.hours.pool.Pools;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;

/** Pools of lots, for programs. */
@Controller("/api/v1/pools")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PoolApi {

    private final Pools pools;
    private final Answers answers;

    PoolApi(Pools pools, Answers answers) {
        this.pools = pools;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "Pools of which the caller reaches a lot")
    HttpResponse<?> list(Scope scope) {
        return HttpResponse.ok(PoolResponse.Listed.of(pools.all(scope)));
    }

    @Post
    @Allows(Permission.RECORD_TERMS)
    @Operation(summary = "Records an agreement between lots: {agreedOn, poolLots: [ids in their order], everyBuyer, agreement}")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope, @Body @Nullable byte[] body) {
        return answers.recording(request, body, PoolDraft::read, draft -> pools.record(scope, draft), PoolResponse::of);
    }

    @Post("/{id}/end")
    @Allows(Permission.RECORD_TERMS)
    @Operation(summary = "Ends an agreement: {endedOn}; months that began before keep it")
    HttpResponse<?> end(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        if (pools.find(scope, id).isEmpty()) {
            return answers.absent(request);
        }
        return answers.reading(request, body, fields -> {
            LocalDate on = fields.requiredDate("endedOn");
            return fields.hasErrors() ? answers.refused(request, fields.problems()) : answers.of(request, pools.end(scope, id, on), PoolResponse::of);
        });
    }
}
