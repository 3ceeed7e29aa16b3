package fr.clausier.report.compliance;

import fr.clausier.compliance.Tally;
import fr.clausier.compliance.month.Gathered;
import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.PersonAccount;
import fr.clausier.participant.exit.Course;
import fr.clausier.participant.exit.Course.Situation;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sheet Personnes: one line per person and buyer. Whoever reads names has the buyer's pseudonym beside, to answer its questions. */
final class PeopleSheet {

    private PeopleSheet() { }

    static Page of(Edition edition) {
        Map<List<Long>, List<LineAccount>> lines = Gathered.of(edition.account().lines(),
            line -> List.of(edition.lots().get(line.lot()).buyer(), line.participant())).stream().collect(Collectors.toMap(Gathered::key, Gathered::members));
        List<List<Value>> rows = new ArrayList<>();
        for (PersonAccount person : edition.account().people()) {
            List<LineAccount> own = lines.getOrDefault(List.of(person.buyer(), person.profile().participant()), List.of());
            if (!own.isEmpty()) {
                rows.add(row(edition, person, own));
            }
        }
        if (!rows.isEmpty()) {
            rows.add(total(edition));
        }
        return Page.of(edition.say("report.compliance.people"), edition.titles(), columns(edition), rows).named(edition.say("report.table.people"))
            .whenEmpty(edition.say("report.empty.people"));
    }

    private static List<Column> columns(Edition edition) {
        List<Column> columns = new ArrayList<>(List.of(edition.column("synthesis.buyer", Format.TEXT, 28).wrapped(),
            edition.column("lines.person", Format.TEXT, 28).wrapped()));
        if (edition.account().named()) {
            columns.add(edition.column("people.pseudonym", Format.TEXT, 15));
        }
        columns.addAll(List.of(edition.column("people.employers", Format.TEXT, 32).wrapped(), edition.column("people.groups", Format.TEXT, 32).wrapped(),
            edition.column("people.months", Format.INTEGER, 9), edition.column("people.first", Format.MONTH, 16), edition.column("people.last", Format.MONTH, 16),
            edition.column("lines.declared", Format.HOURS, 12), edition.column("lines.counted", Format.HOURS, 12),
            edition.column("lines.review", Format.HOURS, 12), edition.column("lines.refused", Format.HOURS, 12)));
        if (tellsExits(edition)) {
            columns.add(edition.column("people.exit", Format.TEXT, 38).wrapped());
        }
        return columns;
    }

    private static List<Value> row(Edition edition, PersonAccount person, List<LineAccount> lines) {
        List<Value> row = new ArrayList<>(List.of(Value.of(person.buyerName()), Value.of(edition.account().person(person))));
        if (edition.account().named()) {
            row.add(Value.of(person.pseudonym()));
        }
        List<YearMonth> months = lines.stream().map(LineAccount::month).distinct().sorted().toList();
        row.add(Value.of(lines.stream().map(LineAccount::employerName).distinct().sorted().collect(Collectors.joining(", "))));
        row.add(Value.of(lines.stream().map(line -> line.group() == null ? edition.say("report.protected") : edition.words().of(line.group())).distinct()
            .sorted().collect(Collectors.joining(", "))));
        row.addAll(List.of(Value.of(months.size()), Value.of(months.get(0)), Value.of(months.get(months.size() - 1))));
        row.addAll(figures(lines));
        if (tellsExits(edition)) {
            row.add(exit(edition, person, lines));
        }
        return row;
    }

    /** What became of one person is for those who may know who it is; a month closed before exits were recorded has no such column. */
    private static boolean tellsExits(Edition edition) {
        return edition.account().named() && edition.account().courses().isPresent();
    }

    /** The last situation recorded, else that one is awaited. */
    private static Value exit(Edition edition, PersonAccount person, List<LineAccount> lines) {
        Course course = edition.account().courses().orElseThrow().get(person.profile().participant());
        if (course == null) {
            return Value.EMPTY;
        }
        List<Situation> situations = course.situations(lines.stream().map(LineAccount::hiredOn).collect(Collectors.toSet()), edition.account().knownUntil());
        return situations.stream().filter(each -> each.kind() != null).max(Comparator.comparing(Situation::since))
            .map(each -> Value.of(edition.say("report.people.exit", each.exitOn(), edition.words().of(each.kind()), edition.words().of(each.point()))))
            .orElse(situations.isEmpty() ? Value.EMPTY : Value.of(edition.say("report.people.exit-awaited")).in(Tone.MUTED));
    }

    private static List<Value> figures(List<LineAccount> lines) {
        Tally tally = lines.stream().map(LineAccount::tally).reduce(Tally.NOTHING, Tally::plus);
        return List.of(Value.of(tally.declared()), Value.of(tally.counted()), Value.of(tally.review()), Value.of(tally.refused()));
    }

    private static List<Value> total(Edition edition) {
        List<Value> row = new ArrayList<>(List.of(Value.of(edition.say("report.total")),
            Value.of(edition.count("report.people.", edition.account().lines().stream().map(LineAccount::participant).distinct().count()))));
        int after = tellsExits(edition) ? 1 : 0;
        int blanks = columns(edition).size() - row.size() - 4 - after;
        for (int i = 0; i < blanks; i++) {
            row.add(Value.EMPTY);
        }
        row.addAll(figures(edition.account().lines()));
        if (after > 0) {
            row.add(Value.EMPTY);
        }
        return row.stream().map(value -> value.in(Tone.TOTAL)).toList();
    }
}
