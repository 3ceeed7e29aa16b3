package fr.clausier.web.account;

import fr.clausier.access.Account;
import fr.clausier.access.Accounts;
import fr.clausier.access.OwnSessions;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Fresh;
import fr.clausier.access.lost.AccountLetters;
import fr.clausier.access.lost.AccountLetters.Change;
import fr.clausier.access.oidc.ProviderIdentities;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
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
import java.util.Map;
import java.util.Optional;

/** What an administrator does about how somebody else's account is entered: its sessions ended, its lost telephone or its person at the provider of identities forgotten. */
@Controller("/accounts/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountEntryPages {

    private final Frame frame;
    private final Accounts accounts;
    private final OwnSessions sessions;
    private final ProviderIdentities identities;
    private final AccountLetters letters;

    AccountEntryPages(Frame frame, Accounts accounts, OwnSessions sessions, ProviderIdentities identities, AccountLetters letters) {
        this.frame = frame;
        this.accounts = accounts;
        this.sessions = sessions;
        this.identities = identities;
        this.letters = letters;
    }

    @Post("/sessions/end")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> endSessions(HttpRequest<?> request, Scope scope, long id) {
        return sessions.endAll(scope, id) ? frame.done("/accounts/" + id, Flash.of("flash.sessions-ended")) : frame.absent(request);
    }

    @Get("/forget-factor")
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> askForget(HttpRequest<?> request, Scope scope, long id) {
        return asked(request, scope, id, "factor");
    }

    @Get("/forget-identity")
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> askUnlink(HttpRequest<?> request, Scope scope, long id) {
        return asked(request, scope, id, "identity");
    }

    @Post("/forget-identity")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Fresh(ofEveryone = true)
    HttpResponse<?> unlink(HttpRequest<?> request, Scope scope, long id) {
        Optional<Account> account = identities.unlink(scope, id);
        account.ifPresent(found -> letters.changed(found, Change.UNLINKED));
        return done(request, scope, id, account.isPresent() ? "flash.identity-forgotten" : "flash.identity-none");
    }

    @Post("/forget-factor")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    @Fresh(ofEveryone = true)
    HttpResponse<?> forget(HttpRequest<?> request, Scope scope, long id) {
        Optional<Account> account = sessions.removeSecondFactor(scope, id);
        account.ifPresent(found -> letters.changed(found, Change.SECOND_FACTOR_REMOVED));
        return done(request, scope, id, account.isPresent() ? "flash.factor-forgotten" : "flash.factor-none");
    }

    private HttpResponse<?> asked(HttpRequest<?> request, Scope scope, long id, String what) {
        return accounts.all(scope).stream().filter(account -> account.id() == id).findFirst().<HttpResponse<?>>map(account -> frame.show("account/confirm",
            frame.page(request, "page.account." + what + ".title", account.displayName()), Map.of("what", what, "account", account, "form", Form.EMPTY)))
            .orElseGet(() -> frame.absent(request));
    }

    private HttpResponse<?> done(HttpRequest<?> request, Scope scope, long id, String flash) {
        boolean known = accounts.all(scope).stream().anyMatch(each -> each.id() == id);
        return known ? frame.done("/accounts/" + id, Flash.of(flash)) : frame.absent(request);
    }
}
