package fr.clausier.web.account;

import fr.clausier.access.OwnSessions;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.http.Allows;
import fr.clausier.access.http.Caller;
import fr.clausier.access.http.Fresh;
import fr.clausier.access.lost.AccountLetters;
import fr.clausier.access.lost.AccountLetters.Change;
import fr.clausier.access.proof.SecondFactors;
import fr.clausier.access.proof.SecondFactors.Offer;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.chart.QrDrawing;
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
import io.micronaut.security.authentication.Authentication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One's second factor: the telephone that shows codes, set up with a drawing or by hand, and the recovery codes, shown once. */
@Controller("/account/second-factor")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SecondFactorPages {

    private static final String ISSUER = "Clausier";

    private final Frame frame;
    private final SecondFactors factors;
    private final OwnSessions sessions;
    private final AccountLetters letters;

    SecondFactorPages(Frame frame, SecondFactors factors, OwnSessions sessions, AccountLetters letters) {
        this.frame = frame;
        this.factors = factors;
        this.sessions = sessions;
        this.letters = letters;
    }

    /** A secret to put into a telephone; nothing is stored before a code of it is shown. */
    @Get
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> offer(HttpRequest<?> request, Authentication authentication) {
        return as(request, authentication, viewer -> frame.show("account/factor", frame.page(request, "page.factor.title"),
            content(viewer, factors.offer(viewer.account().id()), Form.EMPTY)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> set(HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> sent) {
        Form form = Form.of(sent);
        return as(request, authentication, viewer -> {
            long account = viewer.account().id();
            return factors.set(account, form.value("offer"), form.value("code")).<HttpResponse<?>>map(codes -> {
                sessions.strengthened(viewer);
                letters.changed(viewer.account(), Change.SECOND_FACTOR_SET);
                return codes(request, codes);
            }).orElseGet(() -> frame.refuse("account/factor", frame.page(request, "page.factor.title"),
                content(viewer, factors.offered(account, form.value("offer")).orElseGet(() -> factors.offer(account)),
                    new Form(Map.of(), List.of(Problem.atField("code-wrong", "code", ""))))));
        });
    }

    /** Ten new recovery codes. */
    @Post("/codes")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> renew(HttpRequest<?> request, Authentication authentication) {
        return as(request, authentication, viewer -> factors.isSet(viewer.account().id()) ? codes(request, factors.renewRecoveryCodes(viewer.account().id()))
            : frame.absent(request));
    }

    /** Signs in with the password alone from now on; administrators may not. */
    @Post("/remove")
    @Consumes(MediaType.ALL)
    @Allows(Permission.SIGNED_IN)
    @Fresh(ofEveryone = true)
    HttpResponse<?> remove(HttpRequest<?> request, Authentication authentication) {
        return as(request, authentication, viewer -> {
            boolean removed = !viewer.isAdministrator() && factors.remove(viewer.scope().actor(), viewer.account().id());
            if (removed) {
                letters.changed(viewer.account(), Change.SECOND_FACTOR_REMOVED);
            }
            return removed ? frame.done("/account", Flash.of("flash.factor-removed")) : frame.absent(request);
        });
    }

    private HttpResponse<?> codes(HttpRequest<?> request, List<String> codes) {
        return frame.show("account/codes", frame.page(request, "page.codes.title"), Map.of("codes", codes));
    }

    private Map<String, Object> content(Viewer viewer, Offer offer, Form form) {
        Map<String, Object> content = new HashMap<>(Map.of("form", form, "offer", offer, "compulsory", viewer.mustSetUp()));
        content.put("drawing", QrDrawing.of(offer.address(ISSUER, viewer.account().email())));
        content.put("replaces", factors.isSet(viewer.account().id()));
        return content;
    }

    private HttpResponse<?> as(HttpRequest<?> request, Authentication authentication, Function<Viewer, HttpResponse<?>> then) {
        return Caller.viewer(authentication).<HttpResponse<?>>map(then).orElseGet(() -> frame.absent(request));
    }
}
