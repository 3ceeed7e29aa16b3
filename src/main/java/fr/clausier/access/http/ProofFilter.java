package fr.clausier.access.http;

import fr.clausier.access.OwnSessions;
import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.proof.NotYet.Missing;
import fr.clausier.access.proof.NotYet;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import java.util.Set;

/** What is asked beyond a permission: of administrators a second factor before anything else, of routes that give people's data out a fresh proof. */
@ServerFilter("/**")
final class ProofFilter implements Ordered {

    /** Pages on which what is missing is set up, and to which no missing thing keeps the way shut. */
    private static final Set<String> SET_UP = Set.of("/account/second-factor", "/account/confirm");

    private final OwnSessions sessions;

    ProofFilter(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        Authentication who = request.getUserPrincipal(Authentication.class).orElse(null);
        Optional<RouteMatch> route = request.getAttribute(HttpAttributes.ROUTE_MATCH, RouteMatch.class);
        if (who != null && route.isPresent() && route.get() instanceof MethodBasedRouteMatch<?, ?> match) {
            check(request, who, match.getAnnotationMetadata());
        }
    }

    private void check(HttpRequest<?> request, Authentication who, AnnotationMetadata route) {
        Optional<Viewer> viewer = Caller.viewer(who);
        boolean open = route.enumValue(Allows.class, Permission.class).filter(Permission.ANYONE::equals).isPresent();
        if (!open && !SET_UP.contains(request.getPath()) && viewer.filter(Viewer::mustSetUp).isPresent()) {
            throw new NotYet(Missing.SECOND_FACTOR);
        }
        AnnotationValue<Fresh> fresh = route.getAnnotation(Fresh.class);
        if (fresh == null || !isAsked(request, who, fresh)) {
            return;
        }
        if (Caller.token(who).filter(token -> !token.mayExport()).isPresent()) {
            throw new NotYet(Missing.TOKEN_EXPORT);
        }
        if (viewer.filter(known -> !sessions.isFresh(known.session())).isPresent()) {
            throw new NotYet(Missing.FRESH_PROOF);
        }
    }

    private static boolean isAsked(HttpRequest<?> request, Authentication who, AnnotationValue<Fresh> fresh) {
        String[] unless = fresh.stringValue("unless").orElse("").split("=", 2);
        boolean nameless = unless.length == 2 && request.getParameters().getFirst(unless[0]).filter(unless[1]::equals).isPresent();
        boolean everyone = fresh.booleanValue("ofEveryone").orElse(false);
        return !nameless && (everyone || Caller.of(who).filter(Scope::seesNames).isPresent());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
