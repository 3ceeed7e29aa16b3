package fr.clausier.api.imports;

import fr.clausier.api.Answers;
import fr.clausier.hours.confirmation.returned.AnsweredMonth.Becomes;
import fr.clausier.hours.confirmation.returned.AnsweredWorkbook;
import fr.clausier.hours.confirmation.returned.Confirmations;
import fr.clausier.hours.confirmation.returned.Confirmations.Recorded;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.upload.job.Attempt;
import fr.clausier.upload.job.Job;
import fr.clausier.upload.job.Jobs;
import fr.clausier.upload.job.Progress;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Confirmation workbooks that programs send, by their own route or by that of any hours file. */
@Singleton
final class AnsweredFiles {

    private final Confirmations confirmations;
    private final Jobs jobs;
    private final Answers answers;

    AnsweredFiles(Confirmations confirmations, Jobs jobs, Answers answers) {
        this.confirmations = confirmations;
        this.jobs = jobs;
        this.answers = answers;
    }

    /** @param conflicts whether answers hold, WORKBOOK, or are left, HERE, wherever something changed here since; null to be told of it */
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, String fileName, boolean record, Stands conflicts, byte[] file) {
        if (!scope.may(Permission.CONFIRM_HOURS)) {
            return answers.refused(request, List.of(Problem.atField("confirmation-not-yours", "file", fileName)));
        }
        Words words = answers.words(request);
        Attempt<ImportResponse> attempt = jobs.attempt(scope, record ? Job.JobKind.CONFIRMATION_RECORDING : Job.JobKind.CONFIRMATION_PREVIEW, fileName,
            progress -> take(scope, words, fileName, record, conflicts == null ? Map.of() : Map.of("", conflicts), file, progress), done -> "/confirmations");
        return attempt.isOver() ? answers.of(request, attempt.outcome(), shown -> shown)
            : HttpResponse.accepted(URI.create("/api/v1/jobs/" + attempt.job().id()));
    }

    private Outcome<ImportResponse> take(Scope scope, Words words, String fileName, boolean record, Map<String, Stands> choices, byte[] file,
            Progress progress) {
        Outcome<AnsweredWorkbook> taken = confirmations.take(scope, fileName, file, progress);
        if (!taken.isDone()) {
            return Outcome.refused(taken.problems());
        }
        AnsweredWorkbook shown = taken.get();
        if (!record) {
            return Outcome.done(ImportResponse.of(words, false, words.say("api.confirmation.previewed", shown.count(Becomes.CONFIRMED), shown.count(Becomes.DISPUTED),
                shown.count(Becomes.SAME), shown.count(Becomes.WAITING), shown.count(Becomes.TO_CHOOSE), shown.count(Becomes.PROBLEM)), shown.problems()));
        }
        Outcome<Recorded> recorded = confirmations.record(scope, shown.uploadId(), "", choices, progress);
        return recorded.isDone() ? Outcome.done(ImportResponse.of(words, true, words.say("api.confirmation.recorded", recorded.get().confirmed(),
            recorded.get().disputed()), recorded.get().workbook().problems())) : Outcome.refused(recorded.problems());
    }
}
