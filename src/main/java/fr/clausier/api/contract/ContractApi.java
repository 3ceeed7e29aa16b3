package fr.clausier.api.contract;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.contract.Amendment;
import fr.clausier.contract.Contract;
import fr.clausier.contract.ContractDraft;
import fr.clausier.contract.ContractFilter;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.LotDraft;
import fr.clausier.contract.Lots;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.function.Function;

/** Contracts and their lots, for programs. */
@Controller("/api/v1/contracts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContractApi {

    private final Contracts contracts;
    private final Lots lots;
    private final Organisations organisations;
    private final Answers answers;

    ContractApi(Contracts contracts, Lots lots, Organisations organisations, Answers answers) {
        this.contracts = contracts;
        this.lots = lots;
        this.organisations = organisations;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "Contracts the caller reaches, a page at a time")
    HttpResponse<?> search(Scope scope, @QueryValue(defaultValue = "") String text, @QueryValue(defaultValue = "0") long buyer,
            @QueryValue(defaultValue = "") String social, @QueryValue(defaultValue = "number") String sort,
            @QueryValue(defaultValue = "1") int page) {
        return HttpResponse.ok(ContractListResponse.of(contracts.search(scope, new ContractFilter(text, buyer, social, sort, page))));
    }

    @Post
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Records a contract; an undivided one gets its only lot at once")
    HttpResponse<?> record(HttpRequest<?> request, Scope scope,
            @RequestBody(content = @Content(schema = @Schema(implementation = ContractDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, ContractDraft::read, draft -> contracts.record(scope, draft), shown(scope));
    }

    @Get("/{id}")
    @Allows(Permission.READ_CONTRACTS)
    @Operation(summary = "One contract with its lots")
    HttpResponse<?> find(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, contracts.find(scope, id), shown(scope));
    }

    @Put("/{id}")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Changes a contract; the body carries the version it was read at")
    HttpResponse<?> change(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = ContractDraft.class))) @Body @Nullable byte[] body) {
        return answers.changing(request, body, ContractDraft::read, (draft, version) -> contracts.change(scope, id, version, draft),
            shown(scope));
    }

    @Post("/{id}/lots")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Adds a lot to a divided contract")
    HttpResponse<?> addLot(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = LotDraft.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, LotDraft::read, draft -> lots.add(scope, id, draft), ContractResponse.LotResponse::of);
    }

    @Post("/{id}/amendments")
    @Allows(Permission.RECORD_CONTRACTS)
    @Operation(summary = "Records an amendment of a contract")
    HttpResponse<?> amend(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = Amendment.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, Amendment::read, amendment -> contracts.amend(scope, id, amendment),
            done -> contracts.find(scope, id).map(shown(scope)).orElseThrow());
    }

    private Function<Contract, Object> shown(Scope scope) {
        return contract -> ContractResponse.of(contract, organisations.find(scope, contract.buyerId()).orElseThrow(),
            lots.ofContract(scope, contract.id()));
    }
}
