package fr.clausier.access.http;

import fr.clausier.access.Accounts;
import fr.clausier.access.Sessions;
import fr.clausier.kernel.Actor;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.kernel.Siret;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Recognises a request by its session cookie, or by the local token that commands on this machine carry. */
@Singleton
final class RequestAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LocalToken local;
    private final Accounts accounts;
    private final ExecutorService blocking;

    RequestAuthentication(Sessions sessions, SessionCookie cookie, LocalToken local, Accounts accounts,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.local = local;
        this.accounts = accounts;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (cookie.token(request).isEmpty() && request.getHeaders().getAuthorization().isEmpty()) {
            return Publishers.empty();
        }
        return Mono.fromCallable(() -> recognise(request).orElse(null)).subscribeOn(Schedulers.fromExecutorService(blocking));
    }

    private Optional<Authentication> recognise(HttpRequest<?> request) {
        if (local.isCarriedBy(request)) {
            if (LocalToken.INSTANCE.equals(request.getHeaders().get(LocalToken.STRUCTURE_HEADER))) {
                return Optional.of(Caller.of(new Scope(Actor.OPERATOR, 0, Role.ADMIN, 0)));
            }
            return accounts.structureForCommands(Siret.parse(request.getHeaders().get(LocalToken.STRUCTURE_HEADER)).orElse(null))
                .map(structure -> Caller.of(Scope.facilitator(Actor.OPERATOR, structure.id())));
        }
        return cookie.token(request).flatMap(sessions::viewer).map(Caller::of);
    }
}
