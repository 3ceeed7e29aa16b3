package fr.clausier.web.need;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.Lots;
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

/** Needs that stand over all lots, and those of one. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class NeedListPages {

    private final Frame frame;
    private final Lots lots;
    private final NeedReading reading;

    NeedListPages(Frame frame, Lots lots, NeedReading reading) {
        this.frame = frame;
        this.lots = lots;
        this.reading = reading;
    }

    @Get("/needs")
    @Allows(Permission.READ_NEEDS)
    HttpResponse<?> standing(HttpRequest<?> request, Scope scope) {
        return frame.show("need/list", frame.page(request, "page.needs.title"), Map.of("view", reading.standing(scope)));
    }

    @Get("/lots/{id}/needs")
    @Allows(Permission.READ_NEEDS)
    HttpResponse<?> ofLot(HttpRequest<?> request, Scope scope, long id) {
        return lots.find(scope, id).<HttpResponse<?>>map(lot -> frame.show("need/lot", frame.page(request, "page.needs.of-lot"),
            Map.of("view", reading.ofLot(scope, lot), "lot", lot, "contract", reading.contractOf(scope, lot)))).orElseGet(() -> frame.absent(request));
    }
}
