package fr.clausier.report.compliance;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.util.ArrayList;
import java.util.List;

/** Sheet Lisez-moi: what each word and figure means, which rules spoke, when the data were taken, and the fingerprint. */
final class ReadMeSheet {

    private static final List<String> TERMS = List.of("due", "expected", "declared", "counted", "review", "refused", "remaining", "share", "forecast", "credit",
        "person", "key", "source", "check", "lead", "people-once", "holders", "penalties");

    private ReadMeSheet() { }

    /** Rows are made when they are written, the last of all: the fingerprint takes every line of the month. */
    static Page of(Edition edition, Page synthesis, Page hours) {
        List<Column> columns = List.of(edition.column("readme.term", Format.TEXT, 30).wrapped(), edition.column("readme.meaning", Format.TEXT, 110).wrapped());
        return Page.of(edition.say("report.compliance.readme"), edition.titles(), columns, () -> rows(edition, synthesis, hours).iterator())
            .named(edition.say("report.table.readme"));
    }

    private static List<List<Value>> rows(Edition edition, Page synthesis, Page hours) {
        Words words = edition.words();
        List<List<Value>> rows = new ArrayList<>();
        rows.add(row(edition.say("report.term.data"), edition.say("report.meaning.data", words.instant(edition.account().madeAt()))));
        TERMS.forEach(term -> rows.add(row(edition.say("report.term." + term), edition.say("report.meaning." + term))));
        if (edition.account().courses().isPresent()) {
            rows.add(row(edition.say("report.term.exit"), edition.say("report.meaning.exit")));
        }
        for (ClauseStatus status : ClauseStatus.values()) {
            rows.add(row(edition.say("report.status", words.of(status)), edition.say("report.meaning.status." + status.name())));
        }
        rows.add(row(edition.say("report.term.rules"), rules(edition)));
        rows.add(row(edition.say("report.term.fingerprint"), Fingerprint.of(synthesis, hours)));
        rows.add(row(edition.say("report.term.recipe"), edition.say("report.meaning.recipe")));
        return rows;
    }

    private static String rules(Edition edition) {
        List<String> spoke = edition.account().rules();
        return spoke.isEmpty() ? edition.say("report.nothing") : String.join(", ", spoke);
    }

    private static List<Value> row(String term, String meaning) {
        return List.of(Value.of(term), Value.of(meaning));
    }
}
