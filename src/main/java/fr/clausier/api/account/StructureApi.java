package fr.clausier.api.account;

import fr.clausier.access.Accounts;
import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;

/** Facilitator structures, for programs that set an instance up. */
@Controller("/api/v1/structures")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StructureApi {

    private final Accounts accounts;
    private final Answers answers;

    StructureApi(Accounts accounts, Answers answers) {
        this.accounts = accounts;
        this.answers = answers;
    }

    private record Named(Siret siret, String name) { }

    @Get
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "Facilitator structures of the instance, by name")
    List<StructureResponse> all(Scope scope) {
        return accounts.structures(scope).stream().map(StructureResponse::of).toList();
    }

    @Post
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "Adds a facilitator structure, known by its SIRET")
    HttpResponse<?> create(HttpRequest<?> request, Scope scope,
            @RequestBody(content = @Content(schema = @Schema(implementation = StructureRequest.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, fields -> new Named(fields.requiredSiret("siret"), fields.requiredText("name", 300)),
            named -> accounts.createStructure(scope, named.siret(), named.name()), StructureResponse::of);
    }
}
