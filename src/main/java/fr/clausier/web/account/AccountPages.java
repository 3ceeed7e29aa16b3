package fr.clausier.web.account;

import fr.clausier.access.Account;
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
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.store.Settings;
import fr.clausier.web.Choice;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Page;
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
import java.util.function.Function;

/** Accounts and facilitator structures of the instance, for its administrator. */
@Controller("/accounts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountPages {

    private static final String LIST = "/accounts";

    private final Frame frame;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Settings settings;

    AccountPages(Frame frame, Accounts accounts, Organisations organisations, Settings settings) {
        this.frame = frame;
        this.accounts = accounts;
        this.organisations = organisations;
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
        String name = fields.requiredText("structureName", 300);
        if (fields.hasErrors()) {
            return structureAgain(request, scope, sent, fields.problems());
        }
        return accounts.createStructure(scope, siret, name).<HttpResponse<?>>fold(
            done -> frame.done(LIST, Flash.of("flash.structure-created", done.value().name())),
            problems -> structureAgain(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.go(LIST));
    }

    @Get("/new")
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> blank(HttpRequest<?> request, Scope scope) {
        return frame.show("account/new", frame.page(request, "page.accounts.new"), offered(request, scope, Form.EMPTY, null));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> create(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        return read(request, scope, sent, null, draft -> accounts.create(scope, draft).<HttpResponse<?>>fold(
            done -> link(request, scope, done.value().id()), problems -> again(request, scope, sent, problems, null),
            () -> frame.absent(request), changed -> frame.go(LIST)));
    }

    @Get("/{id}/roles/new")
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> blankRole(HttpRequest<?> request, Scope scope, long id) {
        return accounts.all(scope).stream().filter(account -> account.id() == id).findFirst().<HttpResponse<?>>map(account -> frame.show("account/new",
            frame.page(request, "page.accounts.new-role", account.displayName()), offered(request, scope, Form.EMPTY, id)))
            .orElseGet(() -> frame.absent(request));
    }

    /** Lets an account act under one more role. */
    @Post("/{id}/roles/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.MANAGE_ACCOUNTS)
    HttpResponse<?> grant(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        return read(request, scope, sent, id, draft -> accounts.grant(scope, id, draft).<HttpResponse<?>>fold(
            done -> frame.done(LIST + "/" + id, Flash.of("flash.role-granted")), problems -> again(request, scope, sent, problems, id),
            () -> frame.absent(request), changed -> frame.go(LIST)));
    }

    /** Reads an account or one more role of account {@code id}, whose organisation is given by its SIRET within the structure. */
    private HttpResponse<?> read(HttpRequest<?> request, Scope scope, Map<String, Object> sent, Long id, Function<AccountDraft, HttpResponse<?>> then) {
        Fields fields = Fields.of(sent);
        AccountDraft.Directory directory = (structure, siret) -> organisations.ofStructure(scope, structure, siret).map(Organisation::id);
        AccountDraft draft = id == null ? AccountDraft.read(fields, directory) : AccountDraft.readRole(fields, directory);
        return fields.hasErrors() ? again(request, scope, sent, fields.problems(), id) : then.apply(draft);
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

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Map<String, Object> sent, List<Problem> problems, Long id) {
        String name = accounts.all(scope).stream().filter(account -> account.id().equals(id)).map(Account.Summary::displayName).findFirst().orElse("");
        Page page = id == null ? frame.page(request, "page.accounts.new") : frame.page(request, "page.accounts.new-role", name);
        return frame.refuse("account/new", page, offered(request, scope, new Form(sent, problems), id));
    }

    private Map<String, Object> listed(Scope scope, Form form) {
        return Map.of("accounts", accounts.all(scope), "structures", accounts.structures(scope), "form", form);
    }

    private Map<String, Object> offered(HttpRequest<?> request, Scope scope, Form form, Long id) {
        Words words = frame.words(request);
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("account", id);
        content.put("roles", Choice.of(Role.class, words));
        content.put("structures", accounts.structures(scope).stream().map(AccountPages::choice).toList());
        return content;
    }

    private static Choice choice(FacilitatorStructure structure) {
        return new Choice(structure.id().toString(), structure.name());
    }
}
