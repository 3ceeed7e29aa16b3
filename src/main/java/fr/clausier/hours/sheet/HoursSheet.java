package fr.clausier.hours.sheet;

import fr.clausier.hours.Activity;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hours workbook: read, written blank, written filled. The list of its columns is {@link HoursColumn}. */
@Singleton
public class HoursSheet {

    private static final Set<HoursColumn> WHO = EnumSet.of(HoursColumn.FAMILY_NAME, HoursColumn.FIRST_NAME, HoursColumn.BIRTH_DATE);
    private static final Pattern TOTAL = Pattern.compile("\\s*(?i:(sous[ -]?)?tota(l|ux)\\b.*|sum|somme)");
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
        List<SheetRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        boolean found = false;
        for (Table table : tables) {
            Optional<Headings<HoursColumn>> headings = Headings.find(table, sought);
            if (headings.isPresent()) {
                found = true;
                problems.addAll(headings.get().problems());
                skipAbove(table, headings.get(), skipped);
                readBelow(table, headings.get(), rows, problems, skipped);
            } else if (!table.rows().isEmpty() && !table.name().equals(Book.LISTS_SHEET)) {
                skipped.add(new Skipped(table.name(), table.rows().get(0).number(), last(table), Skipped.Why.OTHER_SHEET, table.name()));
            }
        }
        if (!found) {
            problems.add(Problem.error("no-heading", Problem.Place.NOWHERE, ""));
        }
        return new SheetContent(rows, problems, skipped);
    }

    private List<String> missing(Set<HoursColumn> found) {
        boolean hours = Arrays.stream(Activity.values()).map(HoursColumn::of).anyMatch(found::contains);
        return Stream.concat(HoursColumn.NEEDED.stream().filter(column -> !found.contains(column)), hours ? Stream.empty() : Stream.of(HoursColumn.WORK))
            .map(column -> texts.in(Language.FR).say(column.key())).toList();
    }

    private void skipAbove(Table table, Headings<HoursColumn> headings, List<Skipped> skipped) {
        for (Table.Row title : table.rows().subList(0, headings.row())) {
            skipped.add(new Skipped(table.name(), title.number(), title.number(), Skipped.Why.TITLE, shown(title)));
        }
    }

    private void readBelow(Table table, Headings<HoursColumn> headings, List<SheetRow> rows, List<Problem> problems, List<Skipped> skipped) {
        CodeWords codes = new CodeWords(texts);
        int previous = table.rows().get(headings.row()).number();
        for (Table.Row row : table.rows().subList(headings.row() + 1, table.rows().size())) {
            if (row.number() > previous + 1) {
                skipped.add(new Skipped(table.name(), previous + 1, row.number() - 1, Skipped.Why.BLANK, ""));
            }
            previous = row.number();
            Optional<Skipped.Why> why = whySkipped(row, headings.columns());
            why.ifPresent(reason -> skipped.add(new Skipped(table.name(), row.number(), row.number(), reason, shown(row))));
            if (why.isEmpty() && headings.isComplete()) {
                rows.add(new RowReader(table, row, headings.columns(), codes, problems).read());
            }
        }
    }

    private Optional<Skipped.Why> whySkipped(Table.Row row, Map<HoursColumn, Integer> columns) {
        boolean someone = WHO.stream().anyMatch(column -> filled(row, columns, column));
        boolean someHours = Arrays.stream(Activity.values()).anyMatch(activity -> filled(row, columns, HoursColumn.of(activity)));
        boolean total = row.cells().stream().anyMatch(cell -> TOTAL.matcher(cell.text()).matches());
        if (total && !filled(row, columns, HoursColumn.FIRST_NAME) && !filled(row, columns, HoursColumn.BIRTH_DATE)) {
            return Optional.of(Skipped.Why.TOTAL);
        }
        if (isHeading(row, columns)) {
            return Optional.of(Skipped.Why.HEADING);
        }
        if (!someHours) {
            return Optional.of(someone ? Skipped.Why.NO_HOURS : Skipped.Why.BLANK);
        }
        return Optional.empty();
    }

    /** Folding every cell of every row would take longer than all the rest: a data row is told by its first known column. */
    private boolean isHeading(Table.Row row, Map<HoursColumn, Integer> columns) {
        Map.Entry<HoursColumn, Integer> first = columns.entrySet().iterator().next();
        return row.at(first.getValue()).map(sought::of).orElse(null) == first.getKey()
            && sought.in(row).size() >= columns.size();
    }

    private static boolean filled(Table.Row row, Map<HoursColumn, Integer> columns, HoursColumn column) {
        return columns.containsKey(column) && row.at(columns.get(column)).isPresent();
    }

    private static String shown(Table.Row row) {
        String text = String.join(" · ", row.cells().stream().limit(4).map(Cell::text).toList());
        return text.length() > WIDE ? text.substring(0, WIDE) + "…" : text;
    }

    private static int last(Table table) {
        return table.rows().get(table.rows().size() - 1).number();
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
