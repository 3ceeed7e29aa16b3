package fr.clausier.web.followed;

import fr.clausier.access.http.Allows;
import fr.clausier.contract.followed.Followers;
import fr.clausier.contract.followed.StandInDraft;
import fr.clausier.contract.followed.StandIns;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Who follows which contract, and who stands in while somebody is away; with the territories, which {@link FacilitatorTerritoryPages} change. */
@Controller("/following")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowedPages {

    private static final String FIELD = "follower";
    private static final String ROW = FIELD + "-";

    private final Frame frame;
    private final Followers followers;
    private final StandIns standIns;
    private final FollowedReading reading;

    FollowedPages(Frame frame, Followers followers, StandIns standIns, FollowedReading reading) {
        this.frame = frame;
        this.followers = followers;
        this.standIns = standIns;
        this.reading = reading;
    }

    @Get
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "") String whose) {
        return frame.show("followed/list", frame.page(request, "page.following.title"), Map.of("view", reading.view(scope, page, whose.equals("nobody")), "form", Form.EMPTY));
    }

    /** Says who follows the contracts of the part shown; others keep who they have. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> assign(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Map<Long, Long> wanted = new HashMap<>();
        for (String name : sent.keySet()) {
            if (name.matches(ROW + "[0-9]{1,18}")) {
                wanted.put(Long.parseLong(name.substring(ROW.length())), Objects.requireNonNullElse(fields.id(name), 0L));
            }
        }
        if (fields.hasErrors()) {
            return reading.again(request, scope, sent, fields.problems());
        }
        return followers.assign(scope, wanted).<HttpResponse<?>>fold(changed -> frame.done("/following", Flash.of("flash.following", changed.value().toString())),
            problems -> reading.again(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/stand-ins")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> standIn(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        StandInDraft draft = StandInDraft.read(fields);
        if (fields.hasErrors()) {
            return reading.again(request, scope, sent, fields.problems());
        }
        return standIns.record(scope, draft).<HttpResponse<?>>fold(done -> frame.done("/following", Flash.of("flash.stand-in")),
            problems -> reading.again(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/stand-ins/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> end(HttpRequest<?> request, Scope scope, long id) {
        return standIns.end(scope, id).<HttpResponse<?>>fold(done -> frame.done("/following", Flash.of("flash.stand-in-ended")), problems -> frame.absent(request),
            () -> frame.absent(request), changed -> frame.absent(request));
    }
}
