package fr.clausier.report.compliance;

import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.line.LineFacts;
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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sheet Heures: every line declared until the end of the month, newest month first, so that each figure of the synthesis can be
 * recomputed from it. A line that is not wholly counted says why, and by which rule.
 */
final class HoursListSheet {

    private static final int COLUMNS = 18;
    private static final int FIRST_FIGURE = 9;

    private HoursListSheet() { }

    static Page of(MonthlyPortfolio portfolio, Words words) {
        List<MonthlyPortfolio.Line> lines = portfolio.lines();
        List<List<Value>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(row(line, portfolio, words)));
        if (!rows.isEmpty()) {
            rows.add(total(lines, words));
        }
        return Page.of(words.say("report.compliance.hours"), portfolio.titles(words), columns(words), rows);
    }

    private static List<Column> columns(Words words) {
        return List.of(column(words, "month", Format.MONTH, 15), column(words, "contract", Format.TEXT, 13),
            column(words, "lot", Format.TEXT, 6), column(words, "person", Format.TEXT, 24).wrapped(), column(words, "employer", Format.TEXT, 24).wrapped(),
            column(words, "kind", Format.TEXT, 11).wrapped(), column(words, "modality", Format.TEXT, 18).wrapped(), column(words, "work-contract", Format.TEXT, 20).wrapped(),
            column(words, "group", Format.TEXT, 26).wrapped(),
            column(words, "declared", Format.HOURS, 11), column(words, "counted", Format.HOURS, 11),
            column(words, "refused", Format.HOURS, 11), column(words, "review", Format.HOURS, 11),
            column(words, "reason", Format.TEXT, 60).wrapped(), column(words, "rule", Format.TEXT, 8), column(words, "version", Format.TEXT, 9),
            column(words, "source", Format.TEXT, 34).wrapped(),
            column(words, "activity", Format.TEXT, 11));
    }

    private static Column column(Words words, String name, Format format, int width) {
        return Column.of(words.say("column.lines." + name), format, width);
    }

    private static List<Value> row(MonthlyPortfolio.Line line, MonthlyPortfolio portfolio, Words words) {
        Decision decision = line.judged().decision();
        LineFacts facts = decision.facts();
        List<Reason> reasons = Stream.concat(decision.objections().stream(), decision.overruling().stream()).toList();
        String source = line.judged().source().toString();
        return List.of(Value.of(facts.month()), Value.of(line.lot().contract().number()), Value.of(line.lot().lot().number()),
            Value.of(portfolio.person(line.judged())), Value.of(portfolio.book().nameOf(line.judged().employer())),
            Value.of(facts.kind() == EmployerKind.COMPANY ? words.say("report.company") : facts.kind().name()), Value.of(words.of(facts.modality())), Value.of(words.of(facts.contract())),
            Value.of(facts.group() == null ? words.say("report.protected") : words.of(facts.group())),
            Value.of(decision.declared()), Value.of(decision.counted()), toned(decision.refused(), Tone.BAD),
            toned(decision.review(), Tone.WATCH), Value.of(why(decision, reasons, words)),
            Value.of(reasons.stream().map(Reason::rule).distinct().collect(Collectors.joining(", "))),
            Value.of(reasons.stream().map(reason -> Integer.toString(reason.version())).distinct().collect(Collectors.joining(", "))),
            Value.of(source.isEmpty() ? words.say("report.typed") : source), Value.of(words.of(facts.activity())));
    }

    /** What each rule had against the line, then what a person decided of it, in the person's own words. */
    private static String why(Decision decision, List<Reason> reasons, Words words) {
        String said = reasons.stream().map(words::reason).collect(Collectors.joining(" "));
        return decision.isOverruled() ? said + " " + words.say("report.overruled-because", decision.overrule().because()) : said;
    }

    private static Value toned(Hours hours, Tone tone) {
        return hours.isZero() ? Value.of(hours) : Value.of(hours).in(tone);
    }

    private static List<Value> total(List<MonthlyPortfolio.Line> lines, Words words) {
        List<Value> cells = new ArrayList<>(Collections.nCopies(COLUMNS, Value.EMPTY));
        cells.set(0, Value.of(words.say("report.total")));
        List<Function<Decision, Hours>> figures = List.of(Decision::declared, Decision::counted, Decision::refused, Decision::review);
        for (int i = 0; i < figures.size(); i++) {
            Function<Decision, Hours> figure = figures.get(i);
            cells.set(FIRST_FIGURE + i, Value.of(lines.stream().map(line -> figure.apply(line.judged().decision())).reduce(Hours.ZERO, Hours::plus)));
        }
        return cells.stream().map(cell -> cell.in(Tone.TOTAL)).toList();
    }
}
