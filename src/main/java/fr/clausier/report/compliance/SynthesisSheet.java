package fr.clausier.report.compliance;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.Statement;
import fr.clausier.compliance.Totals;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sheet Synthèse: one line per lot with a clause, and the totals. Bands of forecasts do not add up: no total. */
final class SynthesisSheet {

    private SynthesisSheet() { }

    /** @param hours the sheet of lines, to which each figure of a lot leads */
    static Page of(MonthlyPortfolio portfolio, Page hours, Words words) {
        List<List<Value>> rows = new ArrayList<>();
        Map<Long, Integer> first = portfolio.firstLines();
        portfolio.lots().forEach(lot -> rows.add(leading(row(portfolio, lot, words), first.get(lot.lot().id()), hours)));
        if (!rows.isEmpty()) {
            rows.add(total(portfolio, words));
        }
        return Page.of(words.say("report.compliance.synthesis"), portfolio.titles(words), columns(words), rows);
    }

    private static List<Column> columns(Words words) {
        return List.of(column(words, "buyer", Format.TEXT, 24).wrapped(), column(words, "contract", Format.TEXT, 13),
            column(words, "lot", Format.TEXT, 6), column(words, "object", Format.TEXT, 34).wrapped(),
            column(words, "holders", Format.TEXT, 24).wrapped(), column(words, "basis", Format.TEXT, 26).wrapped(),
            column(words, "due", Format.HOURS, 12), column(words, "expected", Format.HOURS, 12),
            column(words, "declared", Format.HOURS, 12), column(words, "counted", Format.HOURS, 12),
            column(words, "review", Format.HOURS, 12), column(words, "refused", Format.HOURS, 12),
            column(words, "remaining", Format.HOURS, 12), column(words, "share", Format.PERCENT, 11),
            column(words, "status", Format.TEXT, 15), column(words, "forecast-low", Format.HOURS, 12),
            column(words, "forecast-high", Format.HOURS, 12), column(words, "credit", Format.HOURS, 14));
    }

    private static Column column(Words words, String name, Format format, int width) {
        return Column.of(words.say("column.synthesis." + name), format, width);
    }

    /** Figures lead to the first line of their lot; nowhere when the lot has no line to show. */
    private static List<Value> leading(List<Value> row, Integer line, Page hours) {
        return line == null ? row : row.stream().map(value -> value.content() instanceof BigDecimal ? value.to(hours.address(line)) : value).toList();
    }

    private static List<Value> row(MonthlyPortfolio portfolio, LotStatement lot, Words words) {
        Statement s = lot.statement();
        boolean typed = s.hasTerms();
        String basis = portfolio.book().termsOf(lot).map(terms -> words.of(terms.legalBasis())).orElse("");
        return List.of(Value.of(portfolio.book().nameOf(lot.contract().buyerId())), Value.of(lot.contract().number()),
            Value.of(lot.lot().number()), Value.of(MonthlyPortfolio.object(lot)), Value.of(portfolio.holders(lot)), Value.of(basis),
            typed ? Value.of(s.due()) : Value.EMPTY, typed ? Value.of(s.expected()) : Value.EMPTY, Value.of(s.declared()),
            Value.of(s.counted()), Value.of(s.review()), Value.of(s.refused()), typed ? Value.of(s.remaining()) : Value.EMPTY,
            typed ? Value.of(s.share()) : Value.EMPTY, Value.of(words.of(s.status())).in(tone(s.status())),
            Value.of(s.forecast().low()), Value.of(s.forecast().high()), Value.of(s.credit().net()));
    }

    private static List<Value> total(MonthlyPortfolio portfolio, Words words) {
        Totals totals = portfolio.book().totals();
        List<Value> cells = List.of(Value.of(words.say("report.total")), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY,
            Value.of(totals.due()), Value.of(totals.expected()), Value.of(totals.tally().declared()), Value.of(totals.tally().counted()),
            Value.of(totals.tally().review()), Value.of(totals.tally().refused()), Value.of(totals.remaining()), Value.of(totals.share()),
            Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.of(totals.credit().net()));
        return cells.stream().map(cell -> cell.in(Tone.TOTAL)).toList();
    }

    /** Colour only repeats what the word says. */
    private static Tone tone(ClauseStatus status) {
        return switch (status) {
            case REACHED, ON_TRACK -> Tone.GOOD;
            case AT_RISK, REVIEW -> Tone.WATCH;
            case LATE, FELL_SHORT -> Tone.BAD;
            case NOT_STARTED, CLOSED, EXEMPT -> Tone.PLAIN;
        };
    }
}
