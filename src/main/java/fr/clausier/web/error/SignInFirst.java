package fr.clausier.web.error;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads a browser that is not signed in to the sign-in page, and back afterwards; everyone else is told 401 or 403. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SignInFirst implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    private final ErrorResponseProcessor<?> errors;

    SignInFirst(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        boolean browser = ((HttpRequest<?>) request).accept().stream().anyMatch(type -> type.getName().equals("text/html"))
            && !request.getPath().startsWith("/api/");
        if (browser && !refused.isForbidden()) {
            String next = request.getMethod() == HttpMethod.GET ? "?next=" + URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8) : "";
            return HttpResponse.seeOther(URI.create("/sign-in" + next));
        }
        HttpStatus status = refused.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
        return errors.processResponse(ErrorContext.builder(request).cause(refused).build(), HttpResponse.status(status));
    }
}
