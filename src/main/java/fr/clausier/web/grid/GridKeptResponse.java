package fr.clausier.web.grid;

import fr.clausier.hours.ledger.MonthGrid;
import fr.clausier.kernel.Problem;
import fr.clausier.web.Form;
import fr.clausier.web.hours.MonthForm;
import fr.clausier.words.Words;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of keeping what was typed so far.
 *
 * @param message what to tell of it, in a sentence
 * @param months those it is about
 * @param values by field: versions of declarations; in a conflict also the hours that stand
 * @param sent fields of the declarations that are answers already, whose hours are no drafts
 * @param writers in a conflict, who wrote each declaration last, by the field of its version
 * @param problems by field, what is wrong with it
 */
@Serdeable
record GridKeptResponse(String message, List<String> months, Map<String, String> values, List<String> sent, Map<String, String> writers,
        Map<String, String> problems) {

    static GridKeptResponse kept(String message, Words words, List<MonthGrid> stands) {
        return new GridKeptResponse(message, months(stands), texts(MonthForm.of(words, stands), "declaration["), sent(stands), Map.of(), Map.of());
    }

    static GridKeptResponse overtaken(String message, Words words, List<MonthGrid> stands, Map<String, String> writers) {
        return new GridKeptResponse(message, months(stands), texts(MonthForm.of(words, stands), ""), sent(stands), writers, Map.of());
    }

    static GridKeptResponse refused(Words words, List<Problem> problems) {
        return new GridKeptResponse(words.say("page.grid.refused"), List.of(), Map.of(), List.of(), Map.of(), problems.stream().collect(
            Collectors.toMap(problem -> problem.place().field(), problem -> sentence(words, problem), (one, two) -> one + " " + two)));
    }

    private static List<String> months(List<MonthGrid> grids) {
        return grids.stream().map(grid -> grid.month().toString()).toList();
    }

    private static List<String> sent(List<MonthGrid> grids) {
        return grids.stream().flatMap(grid -> grid.declarations().values().stream()).filter(each -> each.state().isAnswer())
            .map(each -> MonthForm.declaration(each.employerId(), each.month())).toList();
    }

    private static String sentence(Words words, Problem problem) {
        String example = words.example(problem);
        return words.problem(problem) + (example.isEmpty() ? "" : " " + words.say("page.form.example", example));
    }

    private static Map<String, String> texts(Form form, String beginning) {
        return form.values().keySet().stream().filter(field -> field.startsWith(beginning)).collect(Collectors.toMap(field -> field, form::value));
    }
}
