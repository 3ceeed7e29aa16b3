package fr.clausier.web.followed;

import fr.clausier.access.AccountNames;
import fr.clausier.access.AccountNames.Colleague;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.followed.Followers;
import fr.clausier.contract.followed.Portfolios;
import fr.clausier.contract.followed.Portfolios.Whose;
import fr.clausier.contract.followed.StandIn;
import fr.clausier.contract.followed.StandIns;
import fr.clausier.contract.followed.Territories;
import fr.clausier.contract.followed.Territory;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.web.Form;
import fr.clausier.web.Frame;
import fr.clausier.web.Slice;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gathers what the page of who follows what shows, whichever of its forms is given back. */
@Singleton
class FollowedReading {

    private final Frame frame;
    private final Followers followers;
    private final Portfolios portfolios;
    private final Territories territories;
    private final StandIns standIns;
    private final Contracts contracts;
    private final AccountNames names;
    private final Calendar calendar;

    FollowedReading(Frame frame, Followers followers, Portfolios portfolios, Territories territories, StandIns standIns, Contracts contracts, AccountNames names,
            Calendar calendar) {
        this.frame = frame;
        this.followers = followers;
        this.portfolios = portfolios;
        this.territories = territories;
        this.standIns = standIns;
        this.contracts = contracts;
        this.names = names;
        this.calendar = calendar;
    }

    /** A form of the page given back, with what is wrong in it. */
    HttpResponse<?> again(HttpRequest<?> request, Scope scope, Map<String, Object> sent, List<Problem> problems) {
        return frame.refuse("followed/list", frame.page(request, "page.following.title"), Map.of("view", view(scope, 1, false), "form", new Form(sent, problems)));
    }

    FollowedView view(Scope scope, int page, boolean onlyNobody) {
        Map<Long, Whose> whose = portfolios.all(scope);
        List<Contract> all = contracts.all(scope);
        List<Contract> without = all.stream().filter(each -> !whose.containsKey(each.id())).toList();
        List<Contract> asked = onlyNobody ? without : all;
        int number = Math.max(1, Math.min(page, (asked.size() - 1) / Listing.PAGE + 1));
        Slice slice = Slice.of(number, Listing.PAGE, asked.size(), onlyNobody ? "/following?whose=nobody&page=" : "/following?page=");
        List<StandIn> absences = standIns.all(scope);
        List<Territory> areas = territories.all(scope);
        List<Colleague> colleagues = followers.colleagues(scope);
        Map<Long, String> named = names.of(scope, Stream.of(absences.stream().flatMap(each -> Stream.of(each.awayId(), each.deputyId())),
            areas.stream().map(Territory::accountId), colleagues.stream().map(Colleague::id)).flatMap(each -> each).toList());
        return new FollowedView(slice.of(asked), followers.all(scope), whose, colleagues, areas, absences, without.size(), onlyNobody, slice, calendar.today(), named);
    }
}
