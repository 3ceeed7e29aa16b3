package fr.clausier.api.imports;

import fr.clausier.api.Answers;
import fr.clausier.hours.declaration.returned.ReturnedRow.Fate;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks.Recorded;
import fr.clausier.kernel.Outcome;
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
import java.util.Map;

/** Declaration workbooks among the hours files programs send: the same route, the same answer. */
@Singleton
final class MarkedFiles {

    private final ReturnedWorkbooks workbooks;
    private final Jobs jobs;
    private final Answers answers;

    MarkedFiles(ReturnedWorkbooks workbooks, Jobs jobs, Answers answers) {
        this.workbooks = workbooks;
        this.jobs = jobs;
        this.answers = answers;
    }

    /** @param conflicts which version stands wherever hours changed here since the workbook went out; null to be told of them */
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, String fileName, boolean record, Stands conflicts, byte[] file) {
        Words words = answers.words(request);
        Map<String, Stands> choices = conflicts == null ? Map.of() : Map.of("", conflicts);
        Attempt<ImportResponse> attempt = jobs.attempt(scope, record ? Job.JobKind.HOURS_RECORDING : Job.JobKind.HOURS_PREVIEW, fileName,
            progress -> take(scope, words, fileName, record, choices, file, progress), done -> "/imports");
        return attempt.isOver() ? answers.of(request, attempt.outcome(), shown -> shown)
            : HttpResponse.accepted(URI.create("/api/v1/jobs/" + attempt.job().id()));
    }

    private Outcome<ImportResponse> take(Scope scope, Words words, String fileName, boolean record, Map<String, Stands> choices, byte[] file,
            Progress progress) {
        Outcome<ReturnedWorkbook> taken = workbooks.take(scope, fileName, file, progress);
        if (!taken.isDone()) {
            return Outcome.refused(taken.problems());
        }
        ReturnedWorkbook shown = taken.get();
        if (!record) {
            return Outcome.done(ImportResponse.of(words, false, previewed(words, shown), shown.problems()));
        }
        Outcome<Recorded> recorded = workbooks.record(scope, shown.uploadId(), "", choices, progress);
        return recorded.isDone() ? Outcome.done(ImportResponse.of(words, true, recorded(words, recorded.get()), recorded.get().workbook().problems()))
            : Outcome.refused(recorded.problems());
    }

    private static String previewed(Words words, ReturnedWorkbook shown) {
        return words.say("api.declaration.returned", shown.count(Fate.NEW, Fate.ZERO), shown.count(Fate.CHANGED), shown.count(Fate.SAME),
            shown.count(Fate.SILENT), shown.count(Fate.TO_CHOOSE), shown.count(Fate.PROBLEM));
    }

    private static String recorded(Words words, Recorded done) {
        return words.say("api.declaration.recorded", done.lines().added(), done.lines().changed(), done.people(), done.placements(), done.zeros(), done.ends());
    }
}
