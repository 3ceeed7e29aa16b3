package fr.clausier.api.imports;

import fr.clausier.api.Answers;
import fr.clausier.hours.declaration.returned.ReturnedRow.Fate;
import fr.clausier.hours.declaration.returned.ReturnedRow.Stands;
import fr.clausier.hours.declaration.returned.ReturnedWorkbook;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks;
import fr.clausier.hours.declaration.returned.ReturnedWorkbooks.Recorded;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Scope;
import fr.clausier.words.Words;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** Declaration workbooks among the hours files programs send: the same route, the same answer. */
@Singleton
final class MarkedFiles {

    private final ReturnedWorkbooks workbooks;
    private final Answers answers;

    MarkedFiles(ReturnedWorkbooks workbooks, Answers answers) {
        this.workbooks = workbooks;
        this.answers = answers;
    }

    /** @param conflicts which version stands wherever hours changed here since the workbook went out; null to be told of them */
    HttpResponse<?> take(HttpRequest<?> request, Scope scope, String fileName, boolean record, Stands conflicts, byte[] file) {
        Words words = answers.words(request);
        Outcome<ReturnedWorkbook> taken = workbooks.take(scope, fileName, file);
        if (!taken.isDone() || !record) {
            return answers.of(request, taken, shown -> ImportResponse.of(words, false, previewed(words, shown), shown.problems()));
        }
        Map<String, Stands> choices = conflicts == null ? Map.of() : Map.of("", conflicts);
        Outcome<Recorded> recorded = workbooks.record(scope, taken.get().uploadId(), "", choices);
        return answers.of(request, recorded, done -> ImportResponse.of(words, true, recorded(words, done), done.workbook().problems()));
    }

    private static String previewed(Words words, ReturnedWorkbook shown) {
        return words.say("api.declaration.returned", shown.count(Fate.NEW, Fate.ZERO), shown.count(Fate.CHANGED), shown.count(Fate.SAME),
            shown.count(Fate.SILENT), shown.count(Fate.TO_CHOOSE), shown.count(Fate.PROBLEM));
    }

    private static String recorded(Words words, Recorded done) {
        return words.say("api.declaration.recorded", done.lines().added(), done.lines().changed(), done.people(), done.placements(), done.zeros(), done.ends());
    }
}
