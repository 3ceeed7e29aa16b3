package fr.clausier.web.account;

import fr.clausier.access.Account;
import fr.clausier.access.AccountRights;
import fr.clausier.access.AccountRole;
import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.access.http.Allows;
import fr.clausier.access.oidc.OidcSettings;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One account and its roles; what is taken away is confirmed on a page of its own. */
@Controller("/accounts/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountRightsPages {

    private final Frame frame;
    private final Accounts accounts;
    private final AccountRights rights;
    private final OidcSettings provider;

    AccountRightsPages(Frame frame, Accounts accounts, AccountRights rights, OidcSettings provider) {
        this.frame = frame;
        this.accounts = accounts;
        this.rights = rights;
        this.provider = provider;
    }

    @Get
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> account(HttpRequest<?> request, Scope scope, long id) {
        return find(scope, id).<HttpResponse<?>>map(account -> frame.show("account/show", frame.titled(request, account.displayName()),
            Map.of("account", account, "roles", held(frame.words(request), scope, id), "provider", provider.isOffered()))).orElseGet(() -> frame.absent(request));
    }

    @Get("/disable")
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> askDisable(HttpRequest<?> request, Scope scope, long id) {
        return find(scope, id).<HttpResponse<?>>map(account -> frame.show("account/confirm", disabling(request, account),
            confirming("disable", account, Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post("/disable")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> disable(HttpRequest<?> request, Scope scope, long id) {
        Account.Summary account = find(scope, id).orElse(null);
        return account == null ? frame.absent(request) : answer(request, account, "disable", disabling(request, account), rights.disable(scope, id),
            "flash.account-disabled");
    }

    @Post("/enable")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> enable(HttpRequest<?> request, Scope scope, long id) {
        return rights.enable(scope, id).isDone() ? frame.done("/accounts/" + id, Flash.of("flash.account-enabled")) : frame.absent(request);
    }

    @Get("/roles/{role}/withdraw")
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> askWithdraw(HttpRequest<?> request, Scope scope, long id, long role) {
        Optional<HeldRole> held = held(frame.words(request), scope, id).stream().filter(each -> each.id() == role).findFirst();
        return held.<HttpResponse<?>>map(each -> frame.show("account/confirm", withdrawing(request, each),
            confirming("withdraw", find(scope, id).orElseThrow(), Form.EMPTY))).orElseGet(() -> frame.absent(request));
    }

    @Post("/roles/{role}/withdraw")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> withdraw(HttpRequest<?> request, Scope scope, long id, long role) {
        Optional<HeldRole> held = held(frame.words(request), scope, id).stream().filter(each -> each.id() == role).findFirst();
        return held.<HttpResponse<?>>map(each -> answer(request, find(scope, id).orElseThrow(), "withdraw", withdrawing(request, each),
            rights.withdraw(scope, id, role), "flash.role-withdrawn")).orElseGet(() -> frame.absent(request));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Account.Summary account, String what, Page page, Outcome<?> outcome, String flash) {
        return outcome.<HttpResponse<?>>fold(done -> frame.done("/accounts/" + account.id(), Flash.of(flash)),
            problems -> frame.refuse("account/confirm", page, confirming(what, account, new Form(Map.of(), problems))),
            () -> frame.absent(request), changed -> frame.go("/accounts/" + account.id()));
    }

    private Page disabling(HttpRequest<?> request, Account.Summary account) {
        return frame.page(request, "page.account.disable.title", account.displayName());
    }

    private Page withdrawing(HttpRequest<?> request, HeldRole role) {
        return frame.page(request, "page.account.withdraw.title", role.role());
    }

    private static Map<String, Object> confirming(String what, Account.Summary account, Form form) {
        return Map.of("what", what, "account", account, "form", form);
    }

    private Optional<Account.Summary> find(Scope scope, long id) {
        return accounts.all(scope).stream().filter(account -> account.id() == id).findFirst();
    }

    private List<HeldRole> held(Words words, Scope scope, long id) {
        List<FacilitatorStructure> structures = accounts.structures(scope);
        return rights.roles(scope).stream().filter(role -> role.accountId() == id)
            .map(role -> new HeldRole(role.id(), words.of(role.role()), name(structures, role))).toList();
    }

    private static String name(List<FacilitatorStructure> structures, AccountRole role) {
        return structures.stream().filter(structure -> structure.id().equals(role.structureId())).map(FacilitatorStructure::name).findFirst().orElse("");
    }
}
