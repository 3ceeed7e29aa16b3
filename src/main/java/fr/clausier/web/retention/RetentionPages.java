package fr.clausier.web.retention;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.retention.Processing;
import fr.clausier.retention.Retention;
import fr.clausier.retention.RetentionSettings;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** Who is to be made anonymous, when and why; and the register. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RetentionPages {

    private final Frame frame;
    private final Retention retention;
    private final RetentionSettings settings;

    RetentionPages(Frame frame, Retention retention, RetentionSettings settings) {
        this.frame = frame;
        this.retention = retention;
        this.settings = settings;
    }

    @Get("/retention")
    @Allows(Permission.RECORD_PARTICIPANTS)
    HttpResponse<?> waiting(HttpRequest<?> request, Scope scope) {
        return frame.show("retention/list", frame.page(request, "page.retention.title"), Map.of("waiting", retention.waiting(scope), "settings", settings));
    }

    @Get("/register")
    @Allows(Permission.SIGNED_IN)
    HttpResponse<?> register(HttpRequest<?> request) {
        return frame.show("retention/register", frame.page(request, "page.register.title"), Map.of("lines", List.of(Processing.values()), "settings", settings));
    }
}
