package fr.clausier.contract.base.intake;

import fr.clausier.kernel.Problem;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Headings;
import fr.clausier.workbook.reading.Table;
import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Column;
import fr.clausier.workbook.writing.Format;
import fr.clausier.workbook.writing.Page;
import fr.clausier.workbook.writing.Value;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The base workbook: read, written blank, written filled. The list of its columns is {@link BaseColumn}. */
@Singleton
class BaseSheet {

    private static final Pattern TOTAL = Pattern.compile("\\s*(?i:(sous[ -]?)?tota(l|ux)\\b.*|sum|somme)");
    private static final int ROWS_TO_TYPE = 200;
    private static final int FEWEST = 3;
    private static final int WIDE = 90;

    private final Texts texts;
    private final Headings.Sought<BaseColumn> sought;
    private final KindWords kinds;

    BaseSheet(Texts texts) {
        this.texts = texts;
        this.sought = new Headings.Sought<>(BaseColumn.class, BaseColumn.byHeading(texts), FEWEST, "base-column-unknown", this::missing);
        this.kinds = new KindWords(texts);
    }

    /** What a file says, row by row. A file without the template's headings gives the problem {@code no-heading}. */
    BaseContent read(List<Table> tables) {
        List<BaseRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        boolean found = false;
        for (Table table : tables) {
            Optional<Headings<BaseColumn>> headings = Headings.find(table, sought);
            if (headings.isPresent()) {
                found = true;
                problems.addAll(headings.get().problems());
                table.rows().subList(0, headings.get().row()).forEach(title -> leftOut.add(leftOut(table, title, LeftOut.Passed.ABOVE)));
                readBelow(table, headings.get(), rows, problems, leftOut);
            } else if (!table.rows().isEmpty() && !table.name().equals(Book.LISTS_SHEET)) {
                leftOut.add(new LeftOut(table.name(), table.rows().get(0).number(), last(table), LeftOut.Passed.ELSEWHERE, table.name()));
            }
        }
        if (!found) {
            problems.add(Problem.error("no-heading", Problem.Place.NOWHERE, ""));
        }
        return new BaseContent(rows, problems, leftOut);
    }

    private List<String> missing(Set<BaseColumn> found) {
        boolean figures = found.contains(BaseColumn.AMOUNT) || found.contains(BaseColumn.HOURS);
        return Stream.concat(BaseColumn.NEEDED.stream().filter(column -> !found.contains(column)), figures ? Stream.empty() : Stream.of(BaseColumn.AMOUNT))
            .map(column -> texts.in(Language.FR).say(column.key())).toList();
    }

    private void readBelow(Table table, Headings<BaseColumn> headings, List<BaseRow> rows, List<Problem> problems, List<LeftOut> leftOut) {
        for (Table.Row row : table.rows().subList(headings.row() + 1, table.rows().size())) {
            Optional<LeftOut.Passed> why = why(row, headings.columns());
            why.ifPresent(passed -> leftOut.add(leftOut(table, row, passed)));
            if (why.isEmpty() && headings.isComplete()) {
                rows.add(new BaseRowReader(table, row, headings.columns(), kinds, problems).read());
            }
        }
    }

    private Optional<LeftOut.Passed> why(Table.Row row, Map<BaseColumn, Integer> columns) {
        if (columns.keySet().stream().noneMatch(column -> filled(row, columns, column))) {
            return Optional.of(LeftOut.Passed.EMPTY);
        }
        if (sought.in(row).size() >= columns.size()) {
            return Optional.of(LeftOut.Passed.REPEATED);
        }
        boolean total = row.cells().stream().anyMatch(cell -> TOTAL.matcher(cell.text()).matches());
        if (total && cell(row, columns, BaseColumn.KIND).flatMap(cell -> kinds.read(cell.text())).isEmpty()) {
            return Optional.of(LeftOut.Passed.SUM);
        }
        boolean filled = filled(row, columns, BaseColumn.REFERENCE) || filled(row, columns, BaseColumn.AMOUNT) || filled(row, columns, BaseColumn.HOURS);
        return filled ? Optional.empty() : Optional.of(LeftOut.Passed.UNFILLED);
    }

    private static boolean filled(Table.Row row, Map<BaseColumn, Integer> columns, BaseColumn column) {
        return cell(row, columns, column).isPresent();
    }

    private static Optional<Cell> cell(Table.Row row, Map<BaseColumn, Integer> columns, BaseColumn column) {
        return Optional.ofNullable(columns.get(column)).flatMap(row::at).filter(cell -> !cell.text().isBlank());
    }

    private static LeftOut leftOut(Table table, Table.Row row, LeftOut.Passed passed) {
        String text = String.join(" · ", row.cells().stream().limit(4).map(Cell::text).toList());
        return new LeftOut(table.name(), row.number(), row.number(), passed, text.length() > WIDE ? text.substring(0, WIDE) + "…" : text);
    }

    private static int last(Table table) {
        return table.rows().get(table.rows().size() - 1).number();
    }

    /** The workbook to fill in: blank, or with one row for each entry given. */
    Book template(Language language, Instant created, List<BaseRow> filled) {
        Words words = texts.in(language);
        List<Column> columns = Arrays.stream(BaseColumn.values()).map(column -> column.described(words)).toList();
        List<List<Value>> values = filled.stream().map(row -> Arrays.stream(BaseColumn.values()).map(column -> column.of(row, words)).toList()).toList();
        Page base = Page.of(words.say("sheet.base"), List.of(), columns, values).withInputRows(ROWS_TO_TYPE);
        List<Column> help = List.of(Column.of(words.say("sheet.help.column"), Format.TEXT, 24), Column.of(words.say("sheet.help.what"), Format.TEXT, WIDE).wrapped());
        List<List<Value>> lines = Arrays.stream(BaseColumn.values())
            .map(column -> List.of(Value.of(words.say(column.key())), Value.of(words.say(column.key() + ".help")))).toList();
        Page reading = Page.of(words.say("sheet.help"), List.of(words.say("sheet.base.help-title"), words.say("sheet.base.intro")), help, lines).asLocked();
        return new Book(words.say("sheet.base.title"), "Clausier", language.tag(), created, List.of(base, reading));
    }
}
