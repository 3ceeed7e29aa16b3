package fr.clausier.api;

import fr.clausier.access.http.Incident;
import fr.clausier.access.proof.NotYet;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.written.SocialNumber;
import fr.clausier.store.PersonKeys;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The body of errors that no route answered itself. A failure of the program gets a reference, never its message. */
@Singleton
@Primary
final class ProblemBodies implements JsonErrorResponseBodyProvider<ProblemResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemBodies.class);

    private final Answers answers;

    ProblemBodies(Answers answers) {
        this.answers = answers;
    }

    @Override
    public ProblemResponse body(ErrorContext error, HttpResponse<?> response) {
        String reference = null;
        if (response.code() >= 500) {
            reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("failure {} on {}", reference, Incident.told(error.getRequest(), error.getRootCause().orElse(null)));
        }
        return ProblemResponse.of(answers.words(error.getRequest()), response.code(), reference, problems(error, response.code()));
    }

    private static List<Problem> problems(ErrorContext error, int status) {
        Throwable cause = error.getRootCause().orElse(null);
        if (cause instanceof NotYet missing) {
            return List.of(Problem.atField(missing.missing().code(), "", ""));
        }
        if (cause instanceof PersonKeys.Closed closed) {
            return List.of(closed.isFrozen() ? Problem.atField("person-frozen", "", "") : Problem.atField("person-erased", "", ""));
        }
        return status == 409 ? List.of(Problem.atField("written-meanwhile", "", ""))
            : cause instanceof SocialNumber.Found ? List.of(Problem.atField(SocialNumber.REFUSED, "", "")) : List.of();
    }

    @Override
    public String contentType() {
        return MediaType.APPLICATION_JSON_PROBLEM;
    }
}
