package fr.clausier.api.imports;

import fr.clausier.api.ProblemResponse;
import fr.clausier.api.ProblemResponse.Finding;
import fr.clausier.kernel.Problem;
import fr.clausier.words.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What a file came to.
 *
 * @param recorded false for a preview
 * @param summary in words
 * @param problems warnings, and for lenient imports the parts left out, each with where it stands in the file
 */
@Serdeable
public record ImportResponse(boolean recorded, String summary, List<Finding> problems) {

    static ImportResponse of(Words words, boolean recorded, String summary, List<Problem> problems) {
        return new ImportResponse(recorded, summary, ProblemResponse.findings(words, problems));
    }
}
