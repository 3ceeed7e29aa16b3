package fr.clausier.api.account;

import fr.clausier.access.Account;
import fr.clausier.access.AccountDraft;
import fr.clausier.access.AccountRights;
import fr.clausier.access.AccountRole;
import fr.clausier.access.Accounts;
import fr.clausier.access.OwnSessions;
import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Settings;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
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
import java.util.List;
import java.util.Optional;

/** Accounts and their roles, for programs that set an instance up or follow who joins and leaves. */
@Controller("/api/v1/accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountApi {

    private final Accounts accounts;
    private final AccountRights rights;
    private final OwnSessions sessions;
    private final Organisations organisations;
    private final Settings settings;
    private final Answers answers;

    AccountApi(Accounts accounts, AccountRights rights, OwnSessions sessions, Organisations organisations, Settings settings, Answers answers) {
        this.accounts = accounts;
        this.rights = rights;
        this.sessions = sessions;
        this.organisations = organisations;
        this.settings = settings;
        this.answers = answers;
    }

    @Get
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "Accounts of the instance with their roles, by name")
    List<AccountResponse> all(Scope scope) {
        List<AccountRole> roles = rights.roles(scope);
        return accounts.all(scope).stream().map(account -> AccountResponse.of(account, roles)).toList();
    }

    @Post
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "Creates an account with its first role; its person chooses a password by a link")
    HttpResponse<?> create(HttpRequest<?> request, Scope scope,
            @RequestBody(content = @Content(schema = @Schema(implementation = AccountRequest.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, fields -> AccountDraft.read(fields, directory(scope)), draft -> accounts.create(scope, draft),
            account -> accounts.all(scope).stream().filter(each -> each.id().equals(account.id())).findFirst().map(each -> shown(scope, each)).orElseThrow());
    }

    @Post("/{id}/roles")
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "Lets an account act under one more role")
    HttpResponse<?> grant(HttpRequest<?> request, Scope scope, long id,
            @RequestBody(content = @Content(schema = @Schema(implementation = AccountRequest.class))) @Body @Nullable byte[] body) {
        return answers.recording(request, body, fields -> AccountDraft.readRole(fields, directory(scope)), draft -> accounts.grant(scope, id, draft),
            AccountResponse.RoleResponse::of);
    }

    @Delete("/{id}/roles/{role}")
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "Takes a role from an account and ends its sessions; the last administrator's is kept")
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, long role) {
        return answers.of(request, rights.withdraw(scope, id, role), AccountResponse.RoleResponse::of);
    }

    @Post("/{id}/disable")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "Ends every session of an account and lets it open none; the last enabled administrator is kept")
    HttpResponse<?> disable(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, rights.disable(scope, id), account -> shown(scope, account));
    }

    @Post("/{id}/enable")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "Lets a disabled account sign in again")
    HttpResponse<?> enable(HttpRequest<?> request, Scope scope, long id) {
        return answers.of(request, rights.enable(scope, id), account -> shown(scope, account));
    }

    @Post("/{id}/password-link")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "A link by which the account's person chooses a password, once and within 24 hours")
    HttpResponse<?> link(HttpRequest<?> request, Scope scope, long id) {
        String address = settings.address() != null ? settings.address() : "http://" + request.getHeaders().get("Host");
        return answers.of(request, accounts.passwordLink(scope, id), token -> new PasswordLinkResponse(address + "/link/" + token));
    }

    @Post("/administrator-link")
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Operation(summary = "A link by which an administrator who is kept out chooses a password: of an address, or the only one; forgets the lost telephone when asked")
    HttpResponse<?> administratorLink(HttpRequest<?> request, Scope scope,
            @RequestBody(content = @Content(schema = @Schema(implementation = AdministratorLinkRequest.class))) @Body @Nullable byte[] body) {
        return answers.reading(request, body, fields -> {
            Optional<Account> account = rights.administrator(scope, fields.raw("email"));
            account.filter(found -> fields.flag("forgetTelephone")).ifPresent(found -> sessions.removeSecondFactor(scope, found.id()));
            return account.<HttpResponse<?>>map(found -> link(request, scope, found.id())).orElseGet(() -> answers.absent(request));
        });
    }

    private AccountResponse shown(Scope scope, Account.Summary account) {
        return AccountResponse.of(account, rights.roles(scope));
    }

    private AccountDraft.Directory directory(Scope scope) {
        return (structure, siret) -> organisations.ofStructure(scope, structure, siret).map(Organisation::id);
    }
}
