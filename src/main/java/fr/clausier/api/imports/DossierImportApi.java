package fr.clausier.api.imports;

import fr.clausier.access.http.Allows;
import fr.clausier.api.Answers;
import fr.clausier.hours.dossier.DossierSummary;
import fr.clausier.hours.dossier.Dossiers;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;

/** Dossiers, for programs: contracts, lots, clauses, people and placements in one JSON body, recorded as a whole or not at all. */
@Controller("/api/v1/imports/dossier")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DossierImportApi {

    private final Dossiers dossiers;
    private final Answers answers;

    DossierImportApi(Dossiers dossiers, Answers answers) {
        this.dossiers = dossiers;
        this.answers = answers;
    }

    @Post
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Allows(Permission.RECORD_PARTICIPANTS)
    @Operation(summary = "Records a dossier, all or nothing; the same again adds nothing")
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, @QueryValue(defaultValue = "dossier.json") String fileName,
            @QueryValue(defaultValue = "true") boolean record, @Body @Nullable byte[] file) {
        byte[] content = file == null ? new byte[0] : file;
        Words words = answers.words(request);
        Outcome<DossierSummary> outcome = record ? dossiers.importFile(scope, fileName, content) : dossiers.preview(scope, fileName, content);
        List<Problem> warnings = outcome.fold(Outcome.Done::warnings, problems -> problems, List::of, changed -> List.of());
        return answers.of(request, outcome, done -> ImportResponse.of(words, record, words.say(record ? "api.import.dossier"
            : "api.import.dossier-preview", done.contracts(), done.lots(), done.clauses(), done.people(), done.placements(), done.entries(),
            done.exceptions(), done.exits()), warnings));
    }
}
