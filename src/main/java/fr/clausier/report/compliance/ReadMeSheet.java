package fr.clausier.report.compliance;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.util.ArrayList;
import java.util.List;

/** Sheet Lisez-moi: what each word and figure means, and which rules spoke. */
final class ReadMeSheet {

    private static final List<String> TERMS = List.of("due", "expected", "declared", "counted", "review", "refused", "remaining", "share",
        "forecast", "credit", "person", "source", "check",
        "lead");

    private ReadMeSheet() { }

    static Page of(Edition edition) {
        Words words = edition.words();
        List<Column> columns = List.of(Column.of(words.say("column.readme.term"), Format.TEXT, 30).wrapped(),
            Column.of(words.say("column.readme.meaning"), Format.TEXT, 110).wrapped());
        List<List<Value>> rows = new ArrayList<>();
        TERMS.forEach(term -> rows.add(row(words.say("report.term." + term), words.say("report.meaning." + term))));
        for (ClauseStatus status : ClauseStatus.values()) {
            rows.add(row(words.say("report.status", words.of(status)), words.say("report.meaning.status." + status.name())));
        }
        rows.add(row(words.say("report.term.rules"), rules(edition)));
        return Page.of(words.say("report.compliance.readme"), edition.titles(), columns, rows);
    }

    private static String rules(Edition edition) {
        List<String> spoke = edition.account().rules();
        return spoke.isEmpty() ? edition.say("report.nothing") : String.join(", ", spoke);
    }

    private static List<Value> row(String term, String meaning) {
        return List.of(Value.of(term), Value.of(meaning));
    }
}
