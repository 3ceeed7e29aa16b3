package fr.clausier.report.compliance;

import fr.clausier.compliance.month.DueAccount;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.util.List;

/** Sheet À traiter: who must act, since when, on what, why, and by when. */
final class ToDoSheet {

    private ToDoSheet() { }

    static Page of(Edition edition) {
        List<Column> columns = List.of(edition.column("todo.who", Format.TEXT, 30).wrapped(), edition.column("todo.since", Format.DATE, 12),
            edition.column("todo.contract", Format.TEXT, 14).wrapped(), edition.column("todo.lot", Format.TEXT, 6).wrapped(), edition.column("todo.what", Format.TEXT, 30).wrapped(),
            edition.column("todo.why", Format.TEXT, 66).wrapped(), edition.column("todo.before", Format.DATE, 12));
        return Page.of(edition.say("report.compliance.todo"), edition.titles(), columns,
            edition.account().due().stream().map(item -> row(edition, item)).toList()).named(edition.say("report.table.todo"))
            .whenEmpty(edition.say("report.empty.todo"));
    }

    private static List<Value> row(Edition edition, DueAccount item) {
        String person = edition.account().person(item);
        return List.of(Value.of(item.who().isEmpty() ? edition.say("report.facilitator") : item.who()),
            item.since() == null ? Value.EMPTY : Value.of(item.since()), Value.of(item.contractNumber()), Value.of(item.lotNumber()),
            Value.of(edition.words().of(item.kind()) + (person.isEmpty() ? "" : " (" + person + ")")), Value.of(edition.words().reason(item.reason())),
            item.before() == null ? Value.EMPTY : Value.of(item.before()));
    }
}
