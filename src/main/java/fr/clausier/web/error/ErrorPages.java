package fr.clausier.web.error;

import fr.clausier.access.http.Incident;
import fr.clausier.kernel.written.SocialNumber;
import fr.clausier.store.PersonKeys;
import fr.clausier.web.Frame;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of every error a browser meets. A failure of the program gets a reference, never its message. */
@Singleton
final class ErrorPages implements HtmlErrorResponseBodyProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frame frame;

    ErrorPages(Frame frame) {
        this.frame = frame;
    }

    @Override
    public String body(ErrorContext error, HttpResponse<?> response) {
        boolean failed = response.code() >= 500;
        String reference = failed ? UUID.randomUUID().toString().substring(0, 8) : "";
        if (failed) {
            LOG.error("failure {} on {}", reference, Incident.told(error.getRequest(), error.getRootCause().orElse(null)));
        }
        return frame.error(error.getRequest(), response.status(), reference, kind(error, response.status())).body();
    }

    /** The letters it is written in, as any other page. */
    @Override
    public String contentType() {
        return "text/html;charset=utf-8";
    }

    private static String kind(ErrorContext error, HttpStatus status) {
        Throwable cause = error.getRootCause().orElse(null);
        return cause instanceof SocialNumber.Found ? "nir" : cause instanceof PersonKeys.Closed closed ? closed.isFrozen() ? "frozen" : "erased" : Frame.kind(status);
    }
}
