package fr.clausier.web.guard;

import fr.clausier.access.http.Caller;
import fr.clausier.access.http.ClientAddress;
import fr.clausier.access.http.Incident;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of the log for each way in that was tried, and each request refused: status, address with its unknown parts masked, network it came
 * from, number of the account. No name, no mail address, nothing of what was sent; the last part of the network address is left out.
 */
@ServerFilter("/**")
final class RefusalLog implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("fr.clausier.security");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 429);

    private final ClientAddress addresses;

    RefusalLog(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, HttpResponse<?> response) {
        if (REFUSED.contains(response.code()) || isEntry(request)) {
            LOG.info("{} {} from {} as {}", response.code(), Incident.told(request, null), network(addresses.of(request)),
                request.getUserPrincipal(Authentication.class).flatMap(Caller::of).map(scope -> "account " + scope.actor().account()).orElse("nobody"));
        }
    }

    private static boolean isEntry(HttpRequest<?> request) {
        String path = request.getPath();
        return request.getMethod() == HttpMethod.POST && (path.startsWith("/sign-in") || path.startsWith("/sign-out") || path.startsWith("/link/"));
    }

    /** An address without its last part: enough to see an attack, not to tell a person. */
    static String network(String address) {
        int cut = Math.max(address.lastIndexOf('.'), address.lastIndexOf(':'));
        return cut < 0 ? "?" : address.substring(0, cut + 1) + "*";
    }

    /** Inside the headers, outside everything that refuses. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
