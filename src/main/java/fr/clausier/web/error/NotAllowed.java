package fr.clausier.web.error;

import fr.clausier.kernel.Scope;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** A write its role may not do is answered 403, at every door. */
@Singleton
final class NotAllowed implements ExceptionHandler<Scope.Forbidden, HttpResponse<?>> {

    private final ErrorResponseProcessor<?> errors;

    NotAllowed(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Scope.Forbidden forbidden) {
        return errors.processResponse(ErrorContext.builder(request).cause(forbidden).build(), HttpResponse.status(HttpStatus.FORBIDDEN));
    }
}
