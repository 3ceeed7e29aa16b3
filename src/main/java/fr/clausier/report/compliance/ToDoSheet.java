package fr.clausier.report.compliance;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sheet À traiter: who must act, since when, on what, why, and by when. */
final class ToDoSheet {

    private ToDoSheet() { }

    static Page of(MonthlyPortfolio portfolio, Map<Long, String> contractNumbers, Words words) {
        List<Column> columns = List.of(column(words, "who", Format.TEXT, 30).wrapped(), column(words, "since", Format.DATE, 12),
            column(words, "contract", Format.TEXT, 13), column(words, "lot", Format.TEXT, 6),
            column(words, "what", Format.TEXT, 30).wrapped(), column(words, "why", Format.TEXT, 66).wrapped(),
            column(words, "before", Format.DATE, 12));
        Map<Long, String> lotNumbers = new HashMap<>();
        for (LotStatement lot : portfolio.book().statements()) {
            lotNumbers.put(lot.lot().id(), lot.lot().number());
        }
        return Page.of(words.say("report.compliance.todo"), portfolio.titles(words), columns, portfolio.book().due().stream()
            .map(item -> row(item, portfolio, contractNumbers, lotNumbers, words)).toList());
    }

    private static Column column(Words words, String name, Format format, int width) {
        return Column.of(words.say("column.todo." + name), format, width);
    }

    private static List<Value> row(DueItem item, MonthlyPortfolio portfolio, Map<Long, String> contracts, Map<Long, String> lots, Words words) {
        String who = item.organisation() == 0 ? words.say("report.facilitator") : portfolio.book().nameOf(item.organisation());
        String person = item.participant() == 0 ? "" : " (" + portfolio.people().getOrDefault(item.participant(), "–") + ")";
        return List.of(Value.of(who), item.since() == null ? Value.EMPTY : Value.of(item.since()),
            Value.of(contracts.getOrDefault(item.contract(), "")), Value.of(lots.getOrDefault(item.lot(), "")),
            Value.of(words.of(item.kind()) + person), Value.of(words.reason(item.reason())),
            item.before() == null ? Value.EMPTY : Value.of(item.before()));
    }
}
