package fr.clausier.hours.sheet;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Problem;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.words.Words;
import fr.clausier.workbook.reading.Headings;
import fr.clausier.workbook.reading.Hidden;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hours workbook: read, written blank, written filled. The list of its columns is {@link HoursColumn}. */
@Singleton
public class HoursSheet {

    private static final int ROWS_TO_TYPE = 200;
    private static final int FEWEST = 4;
    private static final int WIDE = 90;

    private final Texts texts;
    private final Headings.Sought<HoursColumn> sought;

    public HoursSheet(Texts texts) {
        this.texts = texts;
        this.sought = new Headings.Sought<>(HoursColumn.class, HoursColumn.byHeading(texts), FEWEST, "column-unknown", this::missing);
    }

    /** What a file says, row by row. A file without the template's headings gives the problem {@code no-heading}. */
    public SheetContent read(List<Table> tables) {
        return read(tables, Map.of(), Spelling.NONE);
    }

    /** How many columns of the template a sheet holds, when none that is needed is missing and none is there twice; else 0. */
    public int columnsOfTemplate(Table table) {
        return Headings.find(table, sought).filter(Headings::isComplete).map(headings -> headings.columns().size()).orElse(0);
    }

    /**
     * What a file says, its sheets laid out otherwise than the template included.
     *
     * @param layouts of those sheets, by place in the file; empty for one to be passed over
     * @param spelling what the sender's own words stand for
     */
    public SheetContent read(List<Table> tables, Map<Integer, Optional<SheetLayout>> layouts, Spelling spelling) {
        List<SheetRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        boolean found = false;
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            Optional<SheetLayout> laid = layouts.getOrDefault(i, Optional.empty());
            Optional<Headings<HoursColumn>> headings = layouts.containsKey(i) ? Optional.empty() : Headings.find(table, sought);
            if (laid.isPresent()) {
                found = true;
                problems.addAll(Hidden.warnings(table, Math.max(0, laid.get().body() - 1)));
                new LayoutReading(table, laid.get(), new CodeWords(texts), spelling, row -> isRepeated(row, table, laid.get())).read(true, rows, problems, skipped);
            } else if (headings.isPresent()) {
                found = true;
                problems.addAll(headings.get().problems());
                SheetLayout layout = SheetLayout.ofTemplate(headings.get().row(), headings.get().columns());
                new LayoutReading(table, layout, new CodeWords(texts), spelling, row -> isHeading(row, headings.get().columns()))
                    .read(headings.get().isComplete(), rows, problems, skipped);
            } else if (!table.rows().isEmpty() && !table.name().equals(Book.LISTS_SHEET)) {
                skipped.add(passed(table));
            }
        }
        if (!found) {
            problems.add(Problem.error("no-heading", Problem.Place.NOWHERE, ""));
        }
        return new SheetContent(rows, problems, skipped);
    }

    /** The cells of one row of a sheet of another kind, of which some columns are those of hours. What it does not have is not asked for. */
    public SheetRow cells(Table table, Table.Row row, Map<HoursColumn, Integer> columns, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        SheetRow read = new RowReader(RowCells.of(table, row, SheetLayout.ofTemplate(0, columns)), new CodeWords(texts), Spelling.NONE, found, null).read();
        Set<String> asked = columns.values().stream().map(row::address).collect(Collectors.toSet());
        found.stream().filter(problem -> asked.contains(problem.place().cell()) && !problem.code().equals("required")).forEach(problems::add);
        return read;
    }

    private List<String> missing(Set<HoursColumn> found) {
        boolean hours = Arrays.stream(Activity.values()).map(HoursColumn::of).anyMatch(found::contains);
        return Stream.concat(HoursColumn.NEEDED.stream().filter(column -> !found.contains(column)), hours ? Stream.empty() : Stream.of(HoursColumn.WORK))
            .map(column -> texts.in(Language.FR).say(column.key())).toList();
    }

    /** Folding every cell of every row would take longer than all the rest: a data row is told by its first known column. */
    private boolean isHeading(Table.Row row, Map<HoursColumn, Integer> columns) {
        Map.Entry<HoursColumn, Integer> first = columns.entrySet().iterator().next();
        return row.at(first.getValue()).map(sought::of).orElse(null) == first.getKey()
            && sought.in(row).size() >= columns.size();
    }

    /** The same words as the last row of headings in at least two columns that are read. */
    private static boolean isRepeated(Table.Row row, Table table, SheetLayout layout) {
        if (layout.depth() == 0) {
            return false;
        }
        Table.Row headings = table.rows().get(layout.body() - 1);
        return row.cells().stream().filter(cell -> layout.columns().getOrDefault(cell.column(), ColumnUse.IGNORED) != ColumnUse.IGNORED)
            .filter(cell -> headings.at(cell.column()).filter(heading -> heading.text().equals(cell.text())).isPresent()).limit(2).count() == 2;
    }

    private static Skipped passed(Table table) {
        int last = table.rows().get(table.rows().size() - 1).number();
        return new Skipped(table.name(), table.rows().get(0).number(), last, Skipped.Why.OTHER_SHEET, table.name());
    }

    /**
     * The workbook to fill in: blank, or with one row for each person placed, hours left empty.
     *
     * @param author name of the structure that sends it
     */
    public Book template(Language language, String author, Instant created, List<SheetRow> prefilled) {
        Words words = texts.in(language);
        Page hours = page(language, List.of(), prefilled).withInputRows(ROWS_TO_TYPE);
        List<Column> help = List.of(Column.of(words.say("sheet.help.column"), Format.TEXT, 24), Column.of(words.say("sheet.help.what"), Format.TEXT, WIDE).wrapped());
        List<List<Value>> lines = Arrays.stream(HoursColumn.values())
            .map(column -> List.of(Value.of(words.say(column.key())), Value.of(words.say(column.key() + ".help")))).toList();
        Page reading = Page.of(words.say("sheet.help"), List.of(words.say("sheet.help.title"), words.say("sheet.help.intro")), help, lines).asLocked();
        return new Book(words.say("sheet.hours.title"), author, language.tag(), created, List.of(hours, reading));
    }

    /** The page of hours itself: what an import can read again. */
    public Page page(Language language, List<String> titles, List<SheetRow> rows) {
        Words words = texts.in(language);
        List<Column> columns = Arrays.stream(HoursColumn.values()).map(column -> column.described(words)).toList();
        List<List<Value>> values = rows.stream().map(row -> Arrays.stream(HoursColumn.values()).map(column -> column.of(row, words)).toList()).toList();
        return Page.of(words.say("sheet.hours"), titles, columns, values);
    }
}
