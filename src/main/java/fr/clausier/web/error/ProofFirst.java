package fr.clausier.web.error;

import fr.clausier.access.proof.NotYet;
import fr.clausier.access.proof.NotYet.Missing;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads a browser to the page on which it shows what is missing, and on afterwards; programs are told 403 and why. */
@Singleton
final class ProofFirst implements ExceptionHandler<NotYet, MutableHttpResponse<?>> {

    private final ErrorResponseProcessor<?> errors;

    ProofFirst(ErrorResponseProcessor<?> errors) {
        this.errors = errors;
    }

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, NotYet missing) {
        if (request.getPath().startsWith("/api/")) {
            return errors.processResponse(ErrorContext.builder(request).cause(missing).build(), HttpResponse.status(HttpStatus.FORBIDDEN));
        }
        String next = request.getMethod() == HttpMethod.GET ? request.getUri().toString() : "/account";
        return HttpResponse.seeOther(URI.create(missing.missing() == Missing.SECOND_FACTOR ? "/account/second-factor"
            : "/account/confirm?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }
}
