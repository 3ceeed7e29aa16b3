package fr.clausier.web.error;

import fr.clausier.access.http.Incident;
import fr.clausier.kernel.written.SocialNumber;
import fr.clausier.store.PersonKeys;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody else answers, at every door: 409 when two people wrote the same thing at the same time, 500 for a failure of the
 * program, 400 for a form whose letters cannot be told, 422 for a social-security number that no form noticed, or someone erased or frozen. Answering here also keeps the framework from logging the exception with its message.
 */
@Singleton
final class Failed implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(Failed.class);

    private final ErrorResponseProcessor<?> errors;

    Failed(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        if (failure instanceof SocialNumber.Found || failure instanceof PersonKeys.Closed) {
            return errors.processResponse(ErrorContext.builder(request).cause(failure).build(), HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY));
        }
        if (failure instanceof ErrorDataDecoderException) {
            return errors.processResponse(ErrorContext.builder(request).cause(failure).build(), HttpResponse.status(HttpStatus.BAD_REQUEST));
        }
        boolean contended = Contention.explains(failure);
        if (contended) {
            LOG.warn("written at the same time: {}", Incident.told(request, failure));
        }
        return errors.processResponse(ErrorContext.builder(request).cause(failure).build(),
            HttpResponse.status(contended ? HttpStatus.CONFLICT : HttpStatus.INTERNAL_SERVER_ERROR));
    }
}
