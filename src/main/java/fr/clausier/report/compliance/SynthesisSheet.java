package fr.clausier.report.compliance;

import fr.clausier.compliance.ClauseStatus;
import fr.clausier.compliance.Tally;
import fr.clausier.compliance.month.LotAccount;
import fr.clausier.compliance.month.Sums;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sheet Synthèse: one line per lot with a clause, and the totals; below, the checks. Bands of forecasts do not add up: no total. */
final class SynthesisSheet {

    /** Place of Déclaré; Retenu, À contrôler and Refusé come next. */
    static final int DECLARED = 8;
    static final int STATUS = 14;
    static final int KEY = 18;

    private SynthesisSheet() { }

    /** @param hours the sheet of lines, to which each figure of a lot leads */
    static Page of(Edition edition, Page hours) {
        List<List<Value>> rows = new ArrayList<>();
        Map<Long, Integer> first = HoursListSheet.firstLines(edition.account());
        edition.account().lots().forEach(lot -> rows.add(leading(row(edition, lot), first.get(lot.lot()), hours)));
        if (!rows.isEmpty()) {
            rows.add(total(edition));
        }
        Page page = Page.of(edition.say("report.compliance.synthesis"), edition.titles(), columns(edition), rows)
            .named(edition.say("report.table.synthesis")).whenEmpty(edition.say("report.empty.lots"));
        return page.with(CheckBlock.of(edition, page, hours));
    }

    static List<Column> columns(Edition edition) {
        return List.of(column(edition, "buyer", Format.TEXT, 24).wrapped(), column(edition, "contract", Format.TEXT, 14).wrapped(),
            column(edition, "lot", Format.TEXT, 6).wrapped(), column(edition, "object", Format.TEXT, 34).wrapped(),
            column(edition, "holders", Format.TEXT, 24).wrapped(), column(edition, "basis", Format.TEXT, 26).wrapped(),
            column(edition, "due", Format.HOURS, 12), column(edition, "expected", Format.HOURS, 12),
            column(edition, "declared", Format.HOURS, 12), column(edition, "counted", Format.HOURS, 12),
            column(edition, "review", Format.HOURS, 12), column(edition, "refused", Format.HOURS, 12),
            column(edition, "remaining", Format.HOURS, 12), column(edition, "share", Format.PERCENT, 14).barred(),
            column(edition, "status", Format.TEXT, 15).wrapped(), column(edition, "forecast-low", Format.HOURS, 12),
            column(edition, "forecast-high", Format.HOURS, 12), column(edition, "credit", Format.HOURS, 14),
            column(edition, "key", Format.TEXT, 26).wrapped());
    }

    private static Column column(Edition edition, String name, Format format, int width) {
        return edition.column("synthesis." + name, format, width);
    }

    /** Figures lead to the first line of their lot; nowhere when the lot has no line to show. */
    private static List<Value> leading(List<Value> row, Integer line, Page hours) {
        return line == null ? row : row.stream().map(value -> value.content() instanceof BigDecimal ? value.to(hours.address(line)) : value).toList();
    }

    private static List<Value> row(Edition edition, LotAccount lot) {
        Tally tally = lot.tally();
        return List.of(Value.of(lot.buyerName()), Value.of(lot.contractNumber()), Value.of(lot.lotNumber()), Value.of(lot.object()),
            Value.of(holders(lot)), Value.of(edition.words().of(lot.basis())), Value.of(lot.due()), Value.of(lot.expected()), Value.of(tally.declared()),
            Value.of(tally.counted()), Value.of(tally.review()), Value.of(tally.refused()), Value.of(lot.remaining()), Value.of(lot.share()),
            Value.of(edition.words().of(lot.status())).in(tone(lot.status())), Value.of(lot.low()), Value.of(lot.high()), Value.of(lot.credit().net()),
            Value.of(Edition.key(lot)).in(Tone.MUTED));
    }

    /** Names of those who hold a lot, its lead first. */
    static String holders(LotAccount lot) {
        return lot.holders().stream().map(LotAccount.Holder::name).distinct().collect(Collectors.joining(", "));
    }

    private static List<Value> total(Edition edition) {
        Sums sums = edition.account().sums();
        List<Value> cells = List.of(Value.of(edition.say("report.total")), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY,
            Value.of(sums.due()), Value.of(sums.expected()), Value.of(sums.tally().declared()), Value.of(sums.tally().counted()),
            Value.of(sums.tally().review()), Value.of(sums.tally().refused()), Value.of(sums.remaining()), Value.of(sums.share()),
            Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.of(sums.credit().net()), Value.EMPTY);
        return cells.stream().map(cell -> cell.in(Tone.TOTAL)).toList();
    }

    /** Whether a person must act for the clause to be met. */
    static boolean asksForAction(LotAccount lot) {
        return tone(lot.status()) == Tone.WATCH || tone(lot.status()) == Tone.BAD;
    }

    /** Colour only repeats what the word says. */
    static Tone tone(ClauseStatus status) {
        return switch (status) {
            case REACHED, ON_TRACK -> Tone.GOOD;
            case AT_RISK, REVIEW -> Tone.WATCH;
            case LATE, FELL_SHORT -> Tone.BAD;
            case NOT_STARTED, CLOSED, EXEMPT -> Tone.PLAIN;
        };
    }
}
