package fr.clausier.api.opendata;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.api.opendata.PublishedResponse.ConflictResponse;
import fr.clausier.contract.Contracts;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.opendata.PublishedContracts;
import fr.clausier.opendata.decp.DecpField;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;

/** Published records attached to contracts, and where they differ from what was typed, for programs. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublishedApi {

    private final PublishedContracts published;
    private final Contracts contracts;
    private final Answers answers;

    PublishedApi(PublishedContracts published, Contracts contracts, Answers answers) {
        this.published = published;
        this.contracts = contracts;
        this.answers = answers;
    }

    @Put("/published/{id}/attachment")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Attaches a published record to a contract and the lot it describes: {contractId, lotId}")
    HttpResponse<?> attach(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            Long contract = fields.required("contractId", fields.id("contractId"));
            Long lot = fields.id("lotId");
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, published.attach(scope, id, contract, lot), PublishedResponse::of);
        });
    }

    @Put("/published/{id}/accepted")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Takes the published value of a field over the one typed: {field}; answers the conflicts that remain")
    HttpResponse<?> accept(HttpRequest<?> request, Scope scope, long id, @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            DecpField field = fields.requiredCode("field", DecpField.class);
            return fields.hasErrors() ? answers.refused(request, fields.problems())
                : answers.of(request, published.accept(scope, id, field), left -> left.stream().map(ConflictResponse::of).toList());
        });
    }

    @Get("/contracts/{id}/conflicts")
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "Fields of a contract where a published record says otherwise")
    HttpResponse<?> conflicts(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, contracts.find(scope, id),
            contract -> published.conflicts(scope, id).stream().map(ConflictResponse::of).toList());
    }
}
