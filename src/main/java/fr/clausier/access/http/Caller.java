package fr.clausier.access.http;

import fr.clausier.access.Sessions.Viewer;
import fr.clausier.access.token.ApiToken;
import fr.clausier.access.token.ApiTokens.Bearer;
import fr.clausier.kernel.Scope;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Optional;

/** What is known of who sent a request, carried in its authentication. */
public final class Caller {

    private static final String SCOPE = "scope";
    private static final String VIEWER = "viewer";
    private static final String TOKEN = "token";

    private Caller() { }

    static Authentication of(Viewer viewer) {
        return Authentication.build("account-" + viewer.account().id(), Map.of(SCOPE, viewer.scope(), VIEWER, viewer));
    }

    static Authentication of(Bearer bearer) {
        Viewer viewer = bearer.viewer();
        return Authentication.build("token-" + bearer.token().id(), Map.of(SCOPE, viewer.scope(), TOKEN, bearer.token()));
    }

    static Authentication of(Scope scope) {
        return Authentication.build("operator", Map.of(SCOPE, scope));
    }

    /** What the caller may reach; empty for anonymous requests. */
    public static Optional<Scope> of(Authentication authentication) {
        return attribute(authentication, SCOPE, Scope.class);
    }

    /** The signed-in account; empty for anonymous requests, for programs that come with a token, and for the command line. */
    public static Optional<Viewer> viewer(Authentication authentication) {
        return attribute(authentication, VIEWER, Viewer.class);
    }

    /** The token a program came with; empty for people and for the command line. */
    static Optional<ApiToken> token(Authentication authentication) {
        return attribute(authentication, TOKEN, ApiToken.class);
    }

    private static <T> Optional<T> attribute(Authentication authentication, String name, Class<T> type) {
        return authentication == null ? Optional.empty()
            : Optional.ofNullable(authentication.getAttributes().get(name)).filter(type::isInstance).map(type::cast);
    }
}
