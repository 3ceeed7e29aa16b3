package fr.clausier.access.http;

import fr.clausier.journal.Reading;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells what is below the doors that a request only reads, so that it may be shown what was worked out for the one before. */
@ServerFilter("/**")
final class ReadingFilter implements Ordered {

    @RequestFilter
    void mark(HttpRequest<?> request, MutablePropagatedContext context) {
        if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
            context.add(new Reading());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
