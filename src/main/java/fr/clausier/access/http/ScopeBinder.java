package fr.clausier.access.http;

import fr.clausier.kernel.Scope;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;

/** Gives a route its caller's {@link Scope} as an argument, so that no route works one out by itself. */
@Singleton
final class ScopeBinder implements TypedRequestArgumentBinder<Scope> {

    @Override
    public Argument<Scope> argumentType() {
        return Argument.of(Scope.class);
    }

    @Override
    public BindingResult<Scope> bind(ArgumentConversionContext<Scope> context, HttpRequest<?> source) {
        return () -> source.getUserPrincipal(Authentication.class).flatMap(Caller::of);
    }
}
