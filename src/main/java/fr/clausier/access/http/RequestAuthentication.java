package fr.clausier.access.http;

import fr.clausier.access.Accounts;
import fr.clausier.access.Sessions;
import fr.clausier.access.token.ApiTokens;
import fr.clausier.kernel.Actor;
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

/** Recognises a request by the token of a program, by its session cookie, or by the local token that commands on this machine carry. */
@Singleton
final class RequestAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    /** Where tokens of programs are taken; no page knows them. */
    private static final String PROGRAMS = "/api/";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final LocalToken local;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final ExecutorService blocking;

    RequestAuthentication(Sessions sessions, SessionCookie cookie, LocalToken local, Accounts accounts, ApiTokens tokens,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.local = local;
        this.accounts = accounts;
        this.tokens = tokens;
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
            String structure = request.getHeaders().get(LocalToken.STRUCTURE_HEADER);
            return LocalToken.INSTANCE.equals(structure) ? Optional.of(Caller.of(Accounts.operator()))
                : accounts.structureForCommands(Siret.parse(structure).orElse(null)).map(found -> Caller.of(Scope.facilitator(Actor.OPERATOR, found.id())));
        }
        Optional<String> bearer = ProgramToken.of(request);
        return bearer.isPresent() ? bearer.filter(secret -> request.getPath().startsWith(PROGRAMS)).flatMap(tokens::bearer).map(Caller::of)
            : cookie.token(request).flatMap(sessions::viewer).map(Caller::of);
    }
}
