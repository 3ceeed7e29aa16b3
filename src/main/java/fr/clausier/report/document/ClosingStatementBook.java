package fr.clausier.report.document;

import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.report.document.ClosingStatementDocument.Sums;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The closing statement as a workbook: facts, months, employers, causes, and the lines themselves for whoever may see them. */
record ClosingStatementBook(ClosingStatementDocument document) {

    Book book(Instant now) {
        return new Book(words().say("document.bilan"), document.structure(), words().language().tag(), now, List.of(facts(),
            sums("document.sheet.months", Column.of(words().say("document.month"), Format.MONTH, 20), document.byMonth()), sums("document.sheet.employers", Column.of(words().say("document.employer"), Format.TEXT, 44).wrapped(), document.byEmployer()), causes(), lines()));
    }

    private Words words() {
        return document.words();
    }

    private List<String> titles() {
        return List.of(words().say("document.bilan"), document.subject(), words().say("document.made", document.day()));
    }

    private Page facts() {
        List<List<Value>> rows = new ArrayList<>();
        document.facts().forEach(fact -> rows.add(List.of(Value.of(fact.name()), Value.of(fact.value()), Value.EMPTY)));
        figure(rows, "due", Value.of(document.statement().due()));
        figure(rows, "declared", Value.of(document.statement().declared()));
        figure(rows, "counted", Value.of(document.statement().done()));
        figure(rows, "refused", Value.of(document.statement().refused()));
        figure(rows, "review", Value.of(document.statement().review()));
        figure(rows, "remaining", Value.of(document.statement().remaining()));
        return Page.of(words().say("document.sheet.facts"), titles(), List.of(Column.of(words().say("document.what"), Format.TEXT, 34).wrapped(),
            Column.of(words().say("document.value"), Format.TEXT, 70).wrapped(), Column.of(words().say("document.hours"), Format.HOURS, 14)), rows);
    }

    private void figure(List<List<Value>> rows, String name, Value hours) {
        rows.add(List.of(Value.of(words().say("page.figures." + name)), Value.EMPTY, hours));
    }

    private <K> Page sums(String sheet, Column first, Map<K, Sums> sums) {
        List<Column> columns = List.of(first, hours("declared"), hours("counted"), hours("refused"), hours("review"));
        List<List<Value>> rows = new ArrayList<>();
        sums.forEach((key, each) -> rows.add(row(key instanceof YearMonth month ? Value.of(month) : Value.of(key.toString()), each)));
        rows.add(row(Value.of(words().say("report.total")), Sums.of(document.about().about().lines())).stream().map(value -> value.in(Tone.TOTAL)).toList());
        return Page.of(words().say(sheet), titles(), columns, rows);
    }

    private Column hours(String figure) {
        return Column.of(words().say("page.figures." + figure), Format.HOURS, 14);
    }

    private static List<Value> row(Value first, Sums sums) {
        List<Value> row = new ArrayList<>(List.of(first));
        sums.figures().forEach(hours -> row.add(Value.of(hours)));
        return row;
    }

    private Page causes() {
        List<Column> columns = List.of(Column.of(words().say("document.part"), Format.TEXT, 14), Column.of(words().say("document.cause"), Format.TEXT, 50).wrapped(),
            Column.of(words().say("document.rule"), Format.TEXT, 10), Column.of(words().say("document.lines"), Format.INTEGER, 10), Column.of(words().say("document.hours"), Format.HOURS, 14));
        return Page.of(words().say("document.sheet.causes"), titles(), columns, document.withheld().stream().map(cause -> List.of(Value.of(words().of(cause.part())),
            Value.of(words().say("cause." + cause.code())), Value.of(cause.rule()), Value.of(cause.lines()), Value.of(cause.hours()))).toList());
    }

    private Page lines() {
        List<Column> columns = List.of(Column.of(words().say("column.lines.month"), Format.MONTH, 16), Column.of(words().say("column.lines.person"), Format.TEXT, 26).wrapped(),
            Column.of(words().say("column.lines.employer"), Format.TEXT, 26).wrapped(), Column.of(words().say("column.lines.modality"), Format.TEXT, 20).wrapped(),
            hours("declared"), hours("counted"), hours("refused"), hours("review"), Column.of(words().say("column.lines.reason"), Format.TEXT, 60).wrapped());
        return Page.of(words().say("document.sheet.lines"), titles(), columns, document.about().about().lines().stream().filter(JudgedLine::shown)
            .sorted(Comparator.comparing((JudgedLine line) -> line.decision().facts().month()).thenComparing(this::person).thenComparing(JudgedLine::placement)
                .thenComparing(line -> line.decision().facts().activity())).map(this::line).toList());
    }

    private String person(JudgedLine line) {
        return document.people().getOrDefault(line.participant(), line.decision().facts().participant());
    }

    private List<Value> line(JudgedLine line) {
        Decision decision = line.decision();
        List<Value> row = new ArrayList<>(List.of(Value.of(decision.facts().month()), Value.of(person(line)), Value.of(document.named().get(line.employer()).name()),
            Value.of(words().of(decision.facts().modality()))));
        Sums.of(List.of(line)).figures().forEach(hours -> row.add(Value.of(hours)));
        row.add(Value.of(decision.objections().stream().map(words()::reason).collect(Collectors.joining(" "))));
        return row;
    }
}
