package fr.clausier.web.penalty;

import fr.clausier.access.http.Allows;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** Penalties over all lots within reach: what an officer has to decide. */
@Controller("/penalties")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class EveryPenaltyPages {

    private final Frame frame;
    private final PenaltyReading reading;

    EveryPenaltyPages(Frame frame, PenaltyReading reading) {
        this.frame = frame;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.READ_PENALTIES)
    HttpResponse<?> all(HttpRequest<?> request, Scope scope) {
        return frame.show("penalty/every", frame.page(request, "page.every-penalty.title"), Map.of("view", reading.every(scope)));
    }
}
