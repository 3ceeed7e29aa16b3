package fr.clausier.api.provider;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.OrganisationDraft;
import fr.clausier.provider.ConventionDraft;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.Providers;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;

/** Providers, for programs. */
@Controller("/api/v1/providers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProviderApi {

    private final Providers providers;
    private final Answers answers;

    ProviderApi(Providers providers, Answers answers) {
        this.providers = providers;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_PROVIDERS)
    @Operation(summary = "Providers by name, SIRET, commune or activity, and kind; at most 200")
    List<ProviderResponse> search(Scope scope, @QueryValue(defaultValue = "") String text, @Nullable @QueryValue EmployerKind kind) {
        return providers.search(scope, text, kind).stream().map(ProviderResponse::of).toList();
    }

    @Get("/{id}")
    @Allows(Permission.READ_PROVIDERS)
    @Operation(summary = "One provider")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, providers.find(scope, id), ProviderResponse::of);
    }

    @Post
    @Allows(Permission.RECORD_OWN_CARD)
    @Operation(summary = "Records an organisation, with one of its kinds when \"convention\" is given; known by its SIRET")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope,
            @RequestBody(content = @Content(schema = @Schema(implementation = OrganisationDraft.class))) @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> record(request, scope, fields));
    }

    private HttpResponse<?> record(HttpRequest<?> request, Scope scope, Fields fields) {
        OrganisationDraft organisation = OrganisationDraft.read(fields);
        Fields held = fields.object("convention");
        ConventionDraft convention = held.isEmpty() ? null : ConventionDraft.read(held);
        return fields.hasErrors() ? answers.refused(request, fields.problems())
            : answers.created(request, providers.record(scope, organisation, convention), ProviderResponse::of);
    }
}
