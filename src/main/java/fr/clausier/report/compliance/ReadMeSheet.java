package fr.clausier.report.compliance;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sheet Lisez-moi: what each word and figure means, and which rules spoke. */
final class ReadMeSheet {

    private static final List<String> TERMS = List.of("due", "expected", "declared", "counted", "review", "refused", "remaining", "share",
        "forecast", "credit", "person", "source", "check",
        "lead");

    private ReadMeSheet() { }

    static Page of(MonthlyPortfolio portfolio, Words words) {
        List<Column> columns = List.of(Column.of(words.say("column.readme.term"), Format.TEXT, 30).wrapped(),
            Column.of(words.say("column.readme.meaning"), Format.TEXT, 110).wrapped());
        List<List<Value>> rows = new ArrayList<>();
        TERMS.forEach(term -> rows.add(row(words.say("report.term." + term), words.say("report.meaning." + term))));
        for (ClauseStatus status : ClauseStatus.values()) {
            rows.add(row(words.say("report.status", words.of(status)), words.say("report.meaning.status." + status.name())));
        }
        rows.add(row(words.say("report.term.rules"), rules(portfolio, words)));
        return Page.of(words.say("report.compliance.readme"), portfolio.titles(words), columns, rows);
    }

    private static String rules(MonthlyPortfolio portfolio, Words words) {
        List<String> spoke = portfolio.lines().stream().flatMap(line -> Stream.concat(line.judged().decision().shares().stream()
            .map(share -> share.reason()), line.judged().decision().overruling().stream()))
            .map(reason -> reason.rule() + " v" + reason.version()).distinct().sorted().toList();
        return spoke.isEmpty() ? words.say("report.nothing") : String.join(", ", spoke);
    }

    private static List<Value> row(String term, String meaning) {
        return List.of(Value.of(term), Value.of(meaning));
    }
}
