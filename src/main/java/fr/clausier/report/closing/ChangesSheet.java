package fr.clausier.report.closing;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.closing.difference.Compared;
import fr.clausier.compliance.closing.difference.LineChange;
import fr.clausier.compliance.closing.difference.LotChange;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.line.Part;
import fr.clausier.kernel.Hours;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What differs, one row each: lots whose figures moved, then lines, each with its hours before and after, and why.
 */
final class ChangesSheet {

    /** Hours of a line or lot, in the order of their pairs of columns. */
    private static final List<Function<Decision, Hours>> PARTS = List.of(Decision::declared, each -> each.part(Part.COUNTED),
        each -> each.part(Part.REFUSED), each -> each.part(Part.REVIEW));
    private static final List<LotChange.Figure> SUMS = List.of(LotChange.Figure.DECLARED, LotChange.Figure.COUNTED, LotChange.Figure.REFUSED,
        LotChange.Figure.REVIEW);
    private static final int HOURS_WIDTH = 11;

    private ChangesSheet() { }

    static Page of(Compared compared, String name, List<String> titles, Words words) {
        List<List<Value>> rows = new ArrayList<>();
        compared.difference().lots().forEach(lot -> rows.add(row(lot, words)));
        compared.difference().lines().forEach(line -> rows.add(row(compared, line, words)));
        return Page.of(name, titles, columns(words), rows);
    }

    private static List<Column> columns(Words words) {
        List<Column> columns = new ArrayList<>(List.of(column("kind", Format.TEXT, 16, words), column("contract", Format.TEXT, 13, words),
            column("lot", Format.TEXT, 6, words), column("month", Format.MONTH, 15, words), column("person", Format.TEXT, 24, words).wrapped(),
            column("employer", Format.TEXT, 24, words).wrapped(), column("activity", Format.TEXT, 11, words)));
        for (String figure : List.of("declared", "counted", "refused", "review")) {
            columns.add(column(figure + "-before", Format.HOURS, HOURS_WIDTH, words).wrapped());
            columns.add(column(figure + "-after", Format.HOURS, HOURS_WIDTH, words).wrapped());
        }
        columns.add(column("why", Format.TEXT, 70, words).wrapped());
        return columns;
    }

    private static Column column(String name, Format format, int width, Words words) {
        return Column.of(words.say("column.changes." + name), format, width);
    }

    private static List<Value> row(LotChange change, Words words) {
        LotStatement lot = change.lot();
        List<Value> cells = new ArrayList<>(List.of(Value.of(words.say("change.lot")), Value.of(lot.contract().number()),
            Value.of(lot.lot().number()), Value.EMPTY, Value.EMPTY, Value.EMPTY, Value.EMPTY));
        for (LotChange.Figure figure : SUMS) {
            cells.add(hours(figure.in(change.before())));
            cells.add(hours(figure.in(change.after())));
        }
        cells.add(Value.of(ChangeSentences.moved(change, ChangeSentences.OTHER_FIGURES, words)));
        return cells;
    }

    private static Value hours(Object hours) {
        return hours == null ? Value.EMPTY : Value.of((Hours) hours);
    }

    private static List<Value> row(Compared compared, LineChange change, Words words) {
        JudgedLine line = change.line();
        List<Value> cells = new ArrayList<>(List.of(Value.of(words.of(change.kind())), Value.of(change.lot().contract().number()),
            Value.of(change.lot().lot().number()), Value.of(line.decision().facts().month()), Value.of(compared.person(change)),
            Value.of(compared.nameOf(line.employer())), Value.of(words.of(line.decision().facts().activity()))));
        for (Function<Decision, Hours> part : PARTS) {
            cells.add(change.before() == null ? Value.EMPTY : Value.of(part.apply(change.before().decision())));
            cells.add(change.after() == null ? Value.EMPTY : Value.of(part.apply(change.after().decision())));
        }
        cells.add(Value.of(ChangeSentences.why(compared, change, words)));
        return cells;
    }
}
