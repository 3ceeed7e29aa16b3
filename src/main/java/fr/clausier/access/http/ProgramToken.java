package fr.clausier.access.http;

import fr.clausier.access.token.ApiTokens;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** The token a program sends: {@code Authorization: Bearer clausier_…}. No page of another site can make a browser send one. */
final class ProgramToken {

    private static final String BEARER = "Bearer ";

    private ProgramToken() { }

    static Optional<String> of(HttpRequest<?> request) {
        return request.getHeaders().getAuthorization().filter(sent -> sent.startsWith(BEARER + ApiTokens.PREFIX)).map(sent -> sent.substring(BEARER.length()));
    }
}
