package fr.clausier.api.mapping;

import fr.clausier.api.ProblemResponse;
import fr.clausier.api.ProblemResponse.Finding;
import fr.clausier.kernel.Problem;
import fr.clausier.words.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The problem of a file whose layout has to be confirmed (RFC 9457), with what is believed of it.
 *
 * @param mapping to be answered by a POST to the address that the problem names
 */
@Serdeable
public record MappingAsked(String type, String title, int status, List<Finding> problems, MappingResponse mapping) {

    /** The problem in the words of a language. */
    public static MappingAsked of(Words words, List<Problem> problems, MappingResponse mapping) {
        return new MappingAsked("about:blank", words.say("api.status.422"), 422, ProblemResponse.findings(words, problems), mapping);
    }
}
