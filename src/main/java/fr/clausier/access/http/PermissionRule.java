package fr.clausier.access.http;

import fr.clausier.access.token.ApiToken;
import fr.clausier.kernel.Permission;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** Lets a request through when the role it acts under holds the permission its route declares; otherwise not. */
@Singleton
final class PermissionRule implements SecurityRule<HttpRequest<?>> {

    @Override
    public Publisher<SecurityRuleResult> check(@Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(decide(request, authentication));
    }

    private static SecurityRuleResult decide(HttpRequest<?> request, Authentication authentication) {
        Optional<RouteMatch> route = request.getAttribute(HttpAttributes.ROUTE_MATCH, RouteMatch.class);
        if (route.isEmpty() || !(route.get() instanceof MethodBasedRouteMatch<?, ?> match)) {
            return SecurityRuleResult.UNKNOWN;
        }
        Optional<Permission> asked = match.getAnnotationMetadata().enumValue(Allows.class, Permission.class);
        if (asked.isEmpty()) {
            return SecurityRuleResult.UNKNOWN;
        }
        boolean held = asked.get() == Permission.ANYONE || Caller.of(authentication).filter(scope -> scope.may(asked.get())).isPresent();
        boolean within = Caller.token(authentication).filter(token -> !isWithin(token, request, asked.get())).isEmpty();
        return held && within ? SecurityRuleResult.ALLOWED : SecurityRuleResult.REJECTED;
    }

    /** What a token may do of what its role may: read, write if it was made so, and never change accounts, their roles or the ways into them. */
    private static boolean isWithin(ApiToken token, HttpRequest<?> request, Permission asked) {
        boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        return reads || token.mayWrite() && asked != Permission.MANAGE_ACCOUNTS;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
