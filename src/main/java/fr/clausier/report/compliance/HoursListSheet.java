package fr.clausier.report.compliance;

import fr.clausier.compliance.Tally;
import fr.clausier.compliance.month.LineAccount;
import fr.clausier.compliance.month.LotAccount;
import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Reason;
import fr.clausier.provider.EmployerKind;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sheet Heures: every line declared until the end of the month, newest month first, so that each figure of the synthesis can be
 * recomputed from it. A line that is not wholly counted says why, and by which rule. Rows are made as they are written.
 */
final class HoursListSheet {

    private static final int COLUMNS = 19;
    private static final int FIRST_FIGURE = 9;

    private HoursListSheet() { }

    static Page of(Edition edition) {
        return Page.of(edition.say("report.compliance.hours"), edition.titles(), columns(edition), () -> iterator(edition))
            .named(edition.say("report.table.hours")).whenEmpty(edition.say("report.empty.hours"));
    }

    private static Iterator<List<Value>> iterator(Edition edition) {
        List<LineAccount> lines = edition.account().lines();
        return lines.isEmpty() ? Collections.emptyIterator()
            : Stream.concat(lines.stream().map(line -> row(edition, line)), Stream.of(edition).map(HoursListSheet::total)).iterator();
    }

    /** How many rows it has, totals included. */
    static long rows(Edition edition) {
        int lines = edition.account().lines().size();
        return lines == 0 ? 0 : lines + 1L;
    }

    /** Place of the first line of each lot that has one. */
    static Map<Long, Integer> firstLines(MonthAccount account) {
        Map<Long, Integer> first = new HashMap<>();
        for (int i = 0; i < account.lines().size(); i++) {
            first.putIfAbsent(account.lines().get(i).lot(), i);
        }
        return first;
    }

    private static List<Column> columns(Edition edition) {
        return List.of(column(edition, "month", Format.MONTH, 16), column(edition, "contract", Format.TEXT, 14).wrapped(),
            column(edition, "lot", Format.TEXT, 6).wrapped(), column(edition, "person", Format.TEXT, 24).wrapped(),
            column(edition, "employer", Format.TEXT, 24).wrapped(), column(edition, "kind", Format.TEXT, 12).wrapped(),
            column(edition, "modality", Format.TEXT, 18).wrapped(), column(edition, "work-contract", Format.TEXT, 20).wrapped(),
            column(edition, "group", Format.TEXT, 26).wrapped(), column(edition, "declared", Format.HOURS, 11), column(edition, "counted", Format.HOURS, 11),
            column(edition, "refused", Format.HOURS, 11), column(edition, "review", Format.HOURS, 11), column(edition, "reason", Format.TEXT, 60).wrapped(),
            column(edition, "rule", Format.TEXT, 9).wrapped(), column(edition, "version", Format.TEXT, 9).wrapped(),
            column(edition, "source", Format.TEXT, 34).wrapped(), column(edition, "activity", Format.TEXT, 12).wrapped(),
            column(edition, "key", Format.TEXT, 26).wrapped());
    }

    private static Column column(Edition edition, String name, Format format, int width) {
        return edition.column("lines." + name, format, width);
    }

    private static List<Value> row(Edition edition, LineAccount line) {
        LotAccount lot = edition.lots().get(line.lot());
        Words words = edition.words();
        Tally tally = line.tally();
        return List.of(Value.of(line.month()), Value.of(lot.contractNumber()), Value.of(lot.lotNumber()), Value.of(edition.account().person(line)),
            Value.of(line.employerName()), Value.of(kind(edition, line.kind())), Value.of(words.of(line.modality())), Value.of(words.of(line.contract())),
            Value.of(line.group() == null ? words.say("report.protected") : words.of(line.group())), Value.of(tally.declared()), Value.of(tally.counted()),
            toned(tally.refused(), Tone.BAD), toned(tally.review(), Tone.WATCH), Value.of(why(line, words)),
            Value.of(line.reasons().stream().map(Reason::rule).distinct().collect(Collectors.joining(", "))),
            Value.of(line.reasons().stream().map(reason -> Integer.toString(reason.version())).distinct().collect(Collectors.joining(", "))),
            Value.of(line.source().isEmpty() ? words.say("report.typed") : line.source()), Value.of(words.of(line.activity())),
            Value.of(Edition.key(lot)).in(Tone.MUTED));
    }

    static String kind(Edition edition, EmployerKind kind) {
        return kind == EmployerKind.COMPANY ? edition.say("report.company") : kind.name();
    }

    /** What each rule had against the line, then what a person decided of it, in the person's own words. */
    private static String why(LineAccount line, Words words) {
        String said = line.reasons().stream().map(words::reason).collect(Collectors.joining(" "));
        return line.because().isEmpty() ? said : said + " " + words.say("report.overruled-because", line.because());
    }

    private static Value toned(Hours hours, Tone tone) {
        return hours.isZero() ? Value.of(hours) : Value.of(hours).in(tone);
    }

    private static List<Value> total(Edition edition) {
        Tally sum = edition.account().lines().stream().map(LineAccount::tally).reduce(Tally.NOTHING, Tally::plus);
        List<Value> cells = new ArrayList<>(Collections.nCopies(COLUMNS, Value.EMPTY));
        cells.set(0, Value.of(edition.say("report.total")));
        List<Hours> figures = List.of(sum.declared(), sum.counted(), sum.refused(), sum.review());
        for (int i = 0; i < figures.size(); i++) {
            cells.set(FIRST_FIGURE + i, Value.of(figures.get(i)));
        }
        return cells.stream().map(cell -> cell.in(Tone.TOTAL)).toList();
    }
}
