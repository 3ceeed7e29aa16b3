package fr.clausier.web.followed;

import fr.clausier.access.AccountNames;
import fr.clausier.access.http.Allows;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.followed.Followers;
import fr.clausier.contract.followed.StandIn;
import fr.clausier.contract.followed.StandInDraft;
import fr.clausier.contract.followed.StandIns;
import fr.clausier.kernel.Fields;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Flash;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Slice;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Who follows which contract, and who stands in while somebody is away. */
@Controller("/following")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowedPages {

    private static final String ROW = "follower-";

    private final Frame frame;
    private final Followers followers;
    private final StandIns standIns;
    private final Contracts contracts;
    private final AccountNames names;
    private final Calendar calendar;

    FollowedPages(Frame frame, Followers followers, StandIns standIns, Contracts contracts, AccountNames names, Calendar calendar) {
        this.frame = frame;
        this.followers = followers;
        this.standIns = standIns;
        this.contracts = contracts;
        this.names = names;
        this.calendar = calendar;
    }

    @Get
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> list(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "1") int page) {
        return frame.show("followed/list", frame.page(request, "page.following.title"), Map.of("view", view(scope, page), "form", Form.EMPTY));
    }

    /** Says who follows the contracts of the part shown; others keep who they have. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> assign(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        Map<Long, Long> wanted = new HashMap<>();
        for (String name : sent.keySet()) {
            Long account = name.matches(ROW + "[0-9]{1,18}") ? fields.id(name) : null;
            if (account != null || name.startsWith(ROW) && fields.raw(name).isBlank() && name.matches(ROW + "[0-9]{1,18}")) {
                wanted.put(Long.parseLong(name.substring(ROW.length())), Objects.requireNonNullElse(account, 0L));
            }
        }
        if (fields.hasErrors()) {
            return again(request, scope, sent, fields.problems());
        }
        return followers.assign(scope, wanted).<HttpResponse<?>>fold(changed -> frame.done("/following", Flash.of("flash.following", changed.value().toString())),
            problems -> again(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/stand-ins")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> standIn(HttpRequest<?> request, Scope scope, @Body Map<String, Object> sent) {
        Fields fields = Fields.of(sent);
        StandInDraft draft = StandInDraft.read(fields);
        if (fields.hasErrors()) {
            return again(request, scope, sent, fields.problems());
        }
        return standIns.record(scope, draft).<HttpResponse<?>>fold(done -> frame.done("/following", Flash.of("flash.stand-in")),
            problems -> again(request, scope, sent, problems), () -> frame.absent(request), changed -> frame.absent(request));
    }

    @Post("/stand-ins/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allows(Permission.FOLLOW_CONTRACTS)
    HttpResponse<?> end(HttpRequest<?> request, Scope scope, long id) {
        return standIns.end(scope, id).<HttpResponse<?>>fold(done -> frame.done("/following", Flash.of("flash.stand-in-ended")), problems -> frame.absent(request),
            () -> frame.absent(request), changed -> frame.absent(request));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Scope scope, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("followed/list", frame.page(request, "page.following.title"), Map.of("view", view(scope, 1), "form", new Form(sent, problems)));
    }

    private FollowedView view(Scope scope, int page) {
        List<Contract> all = contracts.all(scope);
        Map<Long, Long> held = followers.all(scope);
        List<StandIn> absences = standIns.all(scope);
        int number = Math.max(1, Math.min(page, (all.size() - 1) / Listing.PAGE + 1));
        Slice slice = Slice.of(number, Listing.PAGE, all.size(), "/following?page=");
        Map<Long, String> named = names.of(scope, absences.stream().flatMap(each -> Stream.of(each.awayId(), each.deputyId())).toList());
        return new FollowedView(slice.of(all), held, followers.colleagues(scope), absences, all.stream().filter(each -> !held.containsKey(each.id())).count(), slice,
            calendar.today(), named);
    }
}
