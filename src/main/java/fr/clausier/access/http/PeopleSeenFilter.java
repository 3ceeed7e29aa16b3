package fr.clausier.access.http;

import fr.clausier.journal.Readers;
import fr.clausier.kernel.Scope;
import fr.clausier.store.PersonKeys.Seen;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Optional;
import java.util.Set;

/** Has it written who was shown which people, and who takes a file away that may name some. */
@ServerFilter("/**")
final class PeopleSeenFilter implements Ordered {

    private static final String SEEN = "clausier.people-seen";

    private final Readers readers;

    PeopleSeenFilter(Readers readers) {
        this.readers = readers;
    }

    @RequestFilter
    void mark(HttpRequest<?> request, MutablePropagatedContext context) {
        Seen seen = new Seen();
        context.add(seen);
        request.setAttribute(SEEN, seen);
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void tell(HttpRequest<?> request, HttpResponse<?> response) {
        Optional<Scope> scope = request.getUserPrincipal(Authentication.class).flatMap(Caller::of);
        Set<Long> keys = request.getAttribute(SEEN, Seen.class).map(Seen::keys).orElse(Set.of());
        if (scope.isEmpty() || response.code() >= 400) {
            return;
        }
        boolean leaves = response.getHeaders().contains("Content-Disposition");
        if (leaves && (!keys.isEmpty() || scope.get().seesNames())) {
            readers.takes(scope.get(), page(request), keys);
        } else if (!keys.isEmpty()) {
            readers.saw(scope.get(), page(request), keys);
        }
    }

    /** The address as the router names it: what was asked for may name people. */
    private static String page(HttpRequest<?> request) {
        return request.getMethodName() + " " + request.getAttribute(HttpAttributes.ROUTE_MATCH, RouteMatch.class)
            .filter(UriRouteMatch.class::isInstance).map(match -> ((UriRouteMatch<?, ?>) match).getRouteInfo().getUriMatchTemplate().toPathString()).orElse("?");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 30;
    }
}
