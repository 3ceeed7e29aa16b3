package fr.clausier.web.account;

import fr.clausier.access.AccountDraft;
import fr.clausier.access.Accounts;
import fr.clausier.access.FacilitatorStructure;
import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import fr.clausier.store.Settings;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Accounts and facilitator structures of the instance, for its administrator. */
@Controller("/accounts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountPages {

    private final Frame frame;
    private final Accounts accounts;
    private final Settings settings;

    AccountPages(Frame frame, Accounts accounts, Settings settings) {
        this.frame = frame;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Get
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope) {
        return frame.show("account/list", frame.page(request, "page.accounts.title"), listed(scope, Form.EMPTY));
    }

    @Post("/structures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> addStructure(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Siret siret = fields.requiredSiret("siret");
        String name = fields.requiredText("structureName");
        if (fields.hasErrors()) {
            return structureAgain(request, scope, sent, fields.problems());
        }
        return accounts.createStructure(scope, siret, name).<HttpResponse<?>>fold(
            done -> frame.done("/accounts", Flash.of("flash.structure-created", done.value().name())),
            problems -> structureAgain(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.go("/accounts"));
    }

    @Get("/new")
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope) {
        return frame.show("account/new", frame.page(request, "page.accounts.new"), offered(request, scope, Form.EMPTY));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> create(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        AccountDraft draft = AccountDraft.read(fields);
        if (fields.hasErrors()) {
            return accountAgain(request, scope, sent, fields.problems());
        }
        return accounts.create(scope, draft).<HttpResponse<?>>fold(done -> link(request, scope, done.value().id()),
            problems -> accountAgain(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.go("/accounts"));
    }

    /** Shows, once, a link by which the account's person chooses a password. */
    @Post("/{id}/link")
    @Consumes(MediaType.ALL)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> link(HttpRequest<?> request, Scope scope, long id) {
        return accounts.passwordLink(scope, id).<HttpResponse<?>>map(token -> frame.show("account/given",
            frame.page(request, "page.accounts.given"), Map.of("link", address(request) + "/link/" + token)))
            .orElseGet(() -> frame.absent(request));
    }

    private String address(HttpRequest<?> request) {
        return settings.address() != null ? settings.address() : "http://" + request.getHeaders().get("Host");
    }

    private HttpResponse<?> structureAgain(HttpRequest<?> request, Scope scope, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("account/list", frame.page(request, "page.accounts.title"), listed(scope, new Form(sent, problems)));
    }

    private HttpResponse<?> accountAgain(HttpRequest<?> request, Scope scope, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("account/new", frame.page(request, "page.accounts.new"), offered(request, scope, new Form(sent, problems)));
    }

    private Map<String, Object> listed(Scope scope, Form form) {
        return Map.of("accounts", accounts.all(scope), "structures", accounts.structures(scope), "form", form);
    }

    private Map<String, Object> offered(HttpRequest<?> request, Scope scope, Form form) {
        Words words = frame.words(request);
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("roles", Choice.of(Role.class, words));
        content.put("structures", accounts.structures(scope).stream().map(AccountPages::choice).toList());
        return content;
    }

    private static Choice choice(FacilitatorStructure structure) {
        return new Choice(structure.id().toString(), structure.name());
    }
}
