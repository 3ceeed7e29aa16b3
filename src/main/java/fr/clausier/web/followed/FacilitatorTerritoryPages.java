package fr.clausier.web.followed;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.followed.Territories;
import fr.clausier.contract.followed.TerritoryDraft;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.web.Flash;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.Map;

/** Areas given to facilitators, and taken back, on the page of who follows what. */
@Controller("/following/territories")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FacilitatorTerritoryPages {

    private final Frame frame;
    private final Territories territories;
    private final FollowedReading reading;

    FacilitatorTerritoryPages(Frame frame, Territories territories, FollowedReading reading) {
        this.frame = frame;
        this.territories = territories;
        this.reading = reading;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> give(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        TerritoryDraft draft = TerritoryDraft.read(fields);
        if (fields.hasErrors()) {
            return reading.again(request, scope, sent, fields.problems());
        }
        return territories.give(scope, draft).<HttpResponse<?>>fold(done -> frame.done("/following", Flash.of("flash.territory")),
            problems -> reading.again(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> end(HttpRequest<?> request, Scope scope, long id, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        LocalDate last = fields.date("lastDay");
        if (fields.hasErrors()) {
            return reading.again(request, scope, sent, fields.problems());
        }
        return territories.end(scope, id, last).<HttpResponse<?>>fold(done -> frame.done("/following", Flash.of("flash.territory-ended")),
            problems -> reading.again(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }
}
