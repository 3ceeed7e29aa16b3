package fr.clausier.web.account;

import fr.clausier.access.Account;
import fr.clausier.access.Accounts;
import fr.clausier.access.OneTimeLink;
import fr.clausier.access.OneTimeLinks;
import fr.clausier.access.Sessions;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.ClientAddress;
import fr.clausier.access.http.SessionCookie;
import fr.clausier.access.lost.AccountLetters;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a one-time link opens: a password to choose, the first administrator to create, a demonstration to enter. Looking uses nothing up. */
@Controller("/link/{token}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LinkPages {

    private final Frame frame;
    private final OneTimeLinks links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientAddress address;
    private final AccountLetters letters;

    LinkPages(Frame frame, OneTimeLinks links, Accounts accounts, Sessions sessions, SessionCookie cookie, ClientAddress address,
            AccountLetters letters) {
        this.frame = frame;
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.address = address;
        this.letters = letters;
    }

    @Get
    @Allows(Permission.ANYONE)
    HttpResponse<?> look(HttpRequest<?> request, String token) {
        return links.find(token).<HttpResponse<?>>map(link -> frame.show("account/link",
            frame.page(request, "page.link." + link.purpose().name() + ".title"), content(link.purpose(), Form.EMPTY)))
            .orElseGet(() -> frame.show("account/link-over", frame.page(request, "page.link.over.title"), Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ANYONE)
    HttpResponse<?> use(HttpRequest<?> request, String token, @Body Optional<Map<String, Object>> body) {
        Map<String, Object> sent = body.orElse(Map.of());
        Optional<OneTimeLink> link = links.find(token);
        if (link.isEmpty()) {
            return token.matches("[A-Za-z0-9_-]{1,100}") ? frame.go("/link/" + token) : look(request, token);
        }
        return switch (link.get().purpose()) {
            case SECOND_STEP -> frame.go("/sign-in");
            case SIGN_IN -> sessions.signInByLink(token, address.visit(request)).<HttpResponse<?>>map(session -> frame.go("/").cookie(cookie.of(session)))
                .orElseGet(() -> frame.go("/link/" + token));
            case PASSWORD -> answer(request, token, OneTimeLink.Purpose.PASSWORD, sent, password(token, sent));
            case FIRST_ADMIN -> answer(request, token, OneTimeLink.Purpose.FIRST_ADMIN, sent, first(token, sent));
        };
    }

    private Outcome<Account> password(String token, Map<String, Object> sent) {
        return accounts.choosePassword(token, Form.of(sent).value("password")).map(account -> {
            letters.changed(account, AccountLetters.Change.PASSWORD);
            return account;
        });
    }

    private Outcome<Account> first(String token, Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        String email = fields.requiredText("email", 320);
        String name = fields.requiredText("displayName", 200);
        if (email != null && !email.contains("@")) {
            fields.refuse("email-format", "email");
        }
        return fields.hasErrors() ? Outcome.refused(fields.problems())
            : accounts.createFirstAdministrator(token, email, name, fields.raw("password"));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, String token, OneTimeLink.Purpose purpose, Map<String, Object> sent,
            Outcome<Account> outcome) {
        return outcome.<HttpResponse<?>>fold(done -> frame.done("/sign-in", Flash.of("flash.password-chosen")),
            problems -> again(request, purpose, sent, problems), () -> frame.go("/link/" + token), changed -> frame.go("/link/" + token));
    }

    private HttpResponse<?> again(HttpRequest<?> request, OneTimeLink.Purpose purpose, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("account/link", frame.page(request, "page.link." + purpose.name() + ".title"),
            content(purpose, new Form(sent, problems)));
    }

    private static Map<String, Object> content(OneTimeLink.Purpose purpose, Form form) {
        return Map.of("purpose", purpose, "form", form);
    }
}
