package fr.clausier.api;

import fr.clausier.kernel.Problem;
import fr.clausier.words.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * An error as programs get it (RFC 9457).
 *
 * @param problems what is wrong with each value, when the request was understood but refused
 */
@Serdeable
public record ProblemResponse(String type, String title, int status, String reference, List<Finding> problems) {

    /** One wrong value: stable code, field path, what was found, the sentence people read and an example of a right value. */
    @Serdeable
    public record Finding(String code, String severity, String where, String found, String message, String example) { }

    static ProblemResponse of(Words words, int status, String reference, List<Problem> problems) {
        String key = "api.status." + status;
        return new ProblemResponse("about:blank", words.say(words.has(key) ? key : "api.status.other"), status, reference,
            findings(words, problems));
    }

    /** Problems in the words of a language. */
    public static List<Finding> findings(Words words, List<Problem> problems) {
        return problems.stream().map(p -> new Finding(p.code(), p.severity().name(), p.place().toString(), p.found(), words.problem(p),
            words.example(p))).toList();
    }
}
