package fr.clausier.web.account;

import fr.clausier.access.http.Allows;
import fr.clausier.access.http.ClientAddress;
import fr.clausier.access.lost.AccountLetters;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
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

/** A lost password: a link is mailed to whoever has the address. The answer, and the time it takes, are the same whether or not there is such an account. */
@Controller("/sign-in/lost")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class LostPasswordPages {

    private final Frame frame;
    private final AccountLetters letters;
    private final ClientAddress address;

    LostPasswordPages(Frame frame, AccountLetters letters, ClientAddress address) {
        this.frame = frame;
        this.letters = letters;
        this.address = address;
    }

    @Get
    @Allows(Permission.ANYONE)
    HttpResponse<?> form(HttpRequest<?> request) {
        return frame.show("account/lost", frame.page(request, "page.lost.title"), content(Form.EMPTY, false));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.ANYONE)
    HttpResponse<?> ask(HttpRequest<?> request, @Body Map<String, Object> sent) {
        String email = Form.of(sent).value("email");
        if (!letters.mayReset()) {
            return frame.refuse("account/lost", frame.page(request, "page.lost.title"), content(Form.EMPTY, false));
        }
        if (email.isBlank()) {
            return refused(request, sent, "required");
        }
        return letters.reset(email, address.of(request)) ? frame.show("account/lost", frame.page(request, "page.lost.title"), content(Form.EMPTY, true))
            : refused(request, sent, "reset-throttled");
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Map<String, Object> sent, String code) {
        return frame.refuse("account/lost", frame.page(request, "page.lost.title"), content(new Form(sent, List.of(Problem.atField(code, "email", ""))), false));
    }

    private Map<String, Object> content(Form form, boolean asked) {
        return Map.of("form", form, "asked", asked, "mayReset", letters.mayReset());
    }
}
