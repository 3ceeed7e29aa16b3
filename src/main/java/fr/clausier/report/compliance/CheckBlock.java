package fr.clausier.report.compliance;

import fr.clausier.compliance.Tally;
import fr.clausier.compliance.month.LotAccount;
import fr.clausier.workbook.writing.Block;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Tone;
import fr.clausier.workbook.writing.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Checks below the synthesis: for each lot, its four sums worked out again by the spreadsheet from the lines of Heures, under the
 * columns they check, and whether they agree. The whole is said once more on the cover.
 */
final class CheckBlock {

    private static final int FIGURES = 4;
    private static final long MOST_COMPARISONS = 50_000_000;
    private static final String AGREES = "OK";
    private static final int FIRST_LETTER = 'A';

    private CheckBlock() { }

    /** @param synthesis the page whose figures are checked @param hours the page of lines */
    static List<Block> of(Edition edition, Page synthesis, Page hours) {
        List<LotAccount> lots = edition.account().lots();
        if (lots.isEmpty()) {
            return List.of();
        }
        List<Column> columns = SynthesisSheet.columns(edition);
        List<String> tables = tables(edition, hours);
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < checked(edition); i++) {
            LotAccount lot = lots.get(i);
            int line = line(synthesis, i);
            List<Value> row = row(edition, lot.tally(), i + 1, figure -> sumIf(edition, tables, figure, letter(SynthesisSheet.KEY) + line), line, rows(synthesis, lots, i));
            row.set(1, Value.of(lot.contractNumber()));
            row.set(2, Value.of(lot.lotNumber()));
            rows.add(row);
        }
        int total = line(synthesis, lots.size());
        rows.add(row(edition, edition.account().sums().tally(), 0, figure -> sum(edition, tables, figure), total, rows(synthesis, lots, checked(edition)))
            .stream().map(value -> value.in(Tone.TOTAL)).toList());
        return List.of(Block.text(List.of(Value.of(edition.say("report.check.title")).in(Tone.SECTION), Value.of(edition.say("report.check.note")).in(Tone.NOTE))),
            Block.rows("", columns, rows));
    }

    /** Lots checked one by one: all, unless that would keep a spreadsheet busy for minutes; then the whole is checked alone. */
    private static int checked(Edition edition) {
        int lots = edition.account().lots().size();
        return (long) lots * edition.account().lines().size() > MOST_COMPARISONS ? 0 : lots;
    }

    /** Formula that says on the cover whether every check agrees. */
    static Value verdict(Edition edition, Page synthesis) {
        int lots = checked(edition);
        String column = letter(SynthesisSheet.STATUS);
        int first = rows(synthesis, edition.account().lots(), 0);
        String cells = "'" + synthesis.name() + "'!" + column + first + ":" + column + (first + lots);
        return Value.formula("IF(COUNTIF(" + cells + ",\"" + AGREES + "\")=" + (lots + 1) + ",\"" + AGREES + "\",\"" + edition.say("report.check.gap") + "\")", AGREES)
            .in(Tone.GOOD);
    }

    private static List<Value> row(Edition edition, Tally tally, int number, java.util.function.IntFunction<String> formula, int checked, int own) {
        List<Value> row = new ArrayList<>(Collections.nCopies(SynthesisSheet.KEY + 1, Value.EMPTY));
        row.set(0, Value.of(edition.say(number == 0 ? "report.check.whole" : "report.check.lot")));
        List<BigDecimal> results = List.of(tally.declared().value(), tally.counted().value(), tally.review().value(), tally.refused().value());
        List<String> agreeing = new ArrayList<>();
        for (int i = 0; i < FIGURES; i++) {
            String column = letter(SynthesisSheet.DECLARED + i);
            row.set(SynthesisSheet.DECLARED + i, Value.formula(formula.apply(i), results.get(i)));
            agreeing.add("ABS(" + column + own + "-" + column + checked + ")<0.005");
        }
        row.set(SynthesisSheet.STATUS, Value.formula("IF(AND(" + String.join(",", agreeing) + "),\"" + AGREES + "\",\"" + edition.say("report.check.gap") + "\")", AGREES)
            .in(Tone.GOOD));
        return row;
    }

    private static String sumIf(Edition edition, List<String> tables, int figure, String key) {
        String column = heading(edition, figure);
        String keys = edition.say("column.lines.key");
        return String.join("+", tables.stream().map(table -> "SUMIFS(" + table + "[" + column + "]," + table + "[" + keys + "]," + key + ")").toList());
    }

    private static String sum(Edition edition, List<String> tables, int figure) {
        return "SUM(" + String.join(",", tables.stream().map(table -> table + "[" + heading(edition, figure) + "]").toList()) + ")";
    }

    private static String heading(Edition edition, int figure) {
        return edition.say("column.lines." + List.of("declared", "counted", "review", "refused").get(figure));
    }

    private static List<String> tables(Edition edition, Page hours) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < hours.sheets(HoursListSheet.rows(edition)); i++) {
            names.add(hours.tableName(i));
        }
        return names;
    }

    /** Number of the row of a lot, as the spreadsheet counts; after the last one, that of the totals. */
    private static int line(Page synthesis, int lot) {
        String address = synthesis.address(lot);
        return Integer.parseInt(address.substring(address.lastIndexOf('A') + 1));
    }

    /** Number of the row that checks a lot: below the totals come a title and a note. */
    private static int rows(Page synthesis, List<LotAccount> lots, int lot) {
        return line(synthesis, lots.size()) + 1 + 2 + 1 + lot;
    }

    private static String letter(int column) {
        return String.valueOf((char) (FIRST_LETTER + column));
    }
}
