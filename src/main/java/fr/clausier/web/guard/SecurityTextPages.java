package fr.clausier.web.guard;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.store.Calendar;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Whom to tell of a hole, in the form researchers and their programs look for (RFC 9116); absent when no contact is set. */
@Controller("/.well-known/security.txt")
class SecurityTextPages {

    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final Frame frame;
    private final Calendar calendar;
    private final SecuritySettings settings;

    SecurityTextPages(Frame frame, Calendar calendar, SecuritySettings settings) {
        this.frame = frame;
        this.calendar = calendar;
        this.settings = settings;
    }

    @Get
    @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Allows(Permission.ANYONE)
    HttpResponse<String> tell(HttpRequest<?> request) {
        return settings.address() == null ? frame.absent(request) : HttpResponse.ok("Contact: " + settings.address() + "\nExpires: "
            + calendar.now().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS) + "\nPreferred-Languages: fr, en\n").header("Content-Type", "text/plain;charset=UTF-8");
    }
}
