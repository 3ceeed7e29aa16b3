package fr.clausier.hours.declaration.returned;

import fr.clausier.hours.declaration.DeclarationColumn;
import fr.clausier.hours.declaration.Marks;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.HoursSheet;
import fr.clausier.hours.sheet.SheetContent;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.hours.sheet.Skipped;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Problem;
import fr.clausier.words.Language;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Headings;
import fr.clausier.workbook.reading.Table;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a declaration workbook that came back: rows by their marks, whatever sheet or order they stand in; other rows as newcomers. */
@Singleton
class WorkbookReading {

    private static final Set<String> TICKS = Set.of("x", "v", "1", "o", "oui", "yes", "true", "vrai", "neant", "zero", "aucune", "none", "coche");
    private static final Set<String> NO_TICKS = Set.of("", "non", "no", "false", "faux");

    private final HoursSheet sheet;
    private final Marks marks;
    private final Headings.Sought<DeclarationColumn> sought;
    private final Set<String> ticks;

    WorkbookReading(HoursSheet sheet, Marks marks, Texts texts) {
        this.sheet = sheet;
        this.marks = marks;
        this.sought = DeclarationColumn.sought(texts);
        this.ticks = new HashSet<>(TICKS);
        Arrays.stream(Language.values()).forEach(language -> ticks.add(Folded.of(texts.in(language).say("declaration.none"))));
    }

    SentWorkbook read(List<Table> tables) {
        List<RowMark> all = new ArrayList<>();
        List<SentRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Table> unmarked = new ArrayList<>();
        for (Table table : tables) {
            if (table.rows().stream().anyMatch(row -> Marks.Use.DECLARING.in(row).isPresent())) {
                new Sheet(table, all, rows, problems).read();
            } else {
                unmarked.add(table);
            }
        }
        SheetContent newcomers = sheet.read(unmarked);
        newcomers.problems().stream().filter(problem -> !problem.code().equals("no-heading")).forEach(problems::add);
        List<Skipped> skipped = newcomers.skipped().stream()
            .filter(each -> each.why() != Skipped.Why.BLANK && each.why() != Skipped.Why.TITLE && each.why() != Skipped.Why.HEADING).toList();
        return new SentWorkbook(all, rows, newcomers.rows(), problems, skipped);
    }

    /** One sheet that carries marks. */
    private final class Sheet {

        private final Table table;
        private final List<RowMark> all;
        private final List<SentRow> rows;
        private final List<Problem> problems;

        Sheet(Table table, List<RowMark> all, List<SentRow> rows, List<Problem> problems) {
            this.table = table;
            this.all = all;
            this.rows = rows;
            this.problems = problems;
        }

        void read() {
            Optional<Headings<DeclarationColumn>> headings = Headings.find(table, sought);
            headings.ifPresent(found -> found.problems().stream().filter(problem -> problem.code().equals("column-twice")).forEach(problems::add));
            int headed = headings.map(found -> table.rows().get(found.row()).number()).orElse(0);
            for (Table.Row row : table.rows()) {
                Optional<Cell> carrier = Marks.Use.DECLARING.in(row);
                if (carrier.isPresent()) {
                    marked(row, carrier.get(), headings.map(Headings::columns));
                } else if (headings.isPresent() && row.number() > headed) {
                    unmarked(row, headings.get().columns());
                }
            }
        }

        /** Hours in a row whose mark is gone cannot be said to be anyone's. */
        private void unmarked(Table.Row row, Map<DeclarationColumn, Integer> columns) {
            boolean someone = filled(row, columns, DeclarationColumn.PERSON);
            Optional<Integer> written = Stream.of(DeclarationColumn.WORK, DeclarationColumn.TRAINING, DeclarationColumn.TUTORING, DeclarationColumn.NONE)
                .filter(column -> filled(row, columns, column)).map(columns::get).findFirst();
            if (someone && written.isPresent()) {
                Cell cell = row.at(written.get()).orElseThrow();
                problems.add(Problem.error("declaration-row-unmarked", Problem.Place.cell(table.name(), cell.address()), cell.text()));
            }
        }

        private static boolean filled(Table.Row row, Map<DeclarationColumn, Integer> columns, DeclarationColumn column) {
            return columns.containsKey(column) && row.at(columns.get(column)).isPresent();
        }

        private void marked(Table.Row row, Cell carrier, Optional<Map<DeclarationColumn, Integer>> headed) {
            Optional<RowMark> opened = marks.opened(Marks.Use.DECLARING, carrier.text());
            if (opened.isEmpty()) {
                problems.add(Problem.error("declaration-mark-foreign", Problem.Place.cell(table.name(), carrier.address()), ""));
                return;
            }
            all.add(opened.get());
            if (!opened.get().isOfWorkbook()) {
                Map<DeclarationColumn, Integer> columns = headed.orElseGet(() -> beside(carrier));
                SentRow sent = row(row, opened.get(), columns);
                if (headed.isEmpty() && !isBeside(row, columns, sent)) {
                    problems.add(Problem.error("declaration-no-headings", Problem.Place.cell(table.name(), carrier.address()), ""));
                } else {
                    rows.add(sent);
                }
            }
        }

        /** Rows copied without their headings: columns stand around the mark as they went out. */
        private static Map<DeclarationColumn, Integer> beside(Cell carrier) {
            Map<DeclarationColumn, Integer> columns = new EnumMap<>(DeclarationColumn.class);
            for (DeclarationColumn column : DeclarationColumn.values()) {
                columns.put(column, carrier.column() + column.ordinal() - DeclarationColumn.MARK.ordinal());
            }
            columns.values().removeIf(index -> index < 0);
            return columns;
        }

        /** Whether a row without headings shows what its mark says where it should, and nothing elsewhere: else columns were moved. */
        private static boolean isBeside(Table.Row row, Map<DeclarationColumn, Integer> columns, SentRow sent) {
            RowMark mark = sent.mark();
            return mark.month().equals(sent.cells().month()) && (mark.isOfWholeLot() || mark.person().equals(RowMark.digest(sent.person())))
                && row.cells().stream().allMatch(cell -> columns.containsValue(cell.column()));
        }

        private SentRow row(Table.Row row, RowMark mark, Map<DeclarationColumn, Integer> columns) {
            Map<DeclarationColumn, String> addresses = new EnumMap<>(DeclarationColumn.class);
            columns.forEach((column, index) -> addresses.put(column, row.address(index)));
            Map<HoursColumn, Integer> read = new EnumMap<>(HoursColumn.class);
            SentRow.READ.forEach((column, known) -> {
                if (columns.containsKey(column)) {
                    read.put(known, columns.get(column));
                }
            });
            List<Problem> unread = new ArrayList<>();
            SheetRow cells = sheet.cells(table, row, read, unread);
            boolean ticked = ticked(row, columns, unread);
            problems.addAll(unread);
            return new SentRow(mark, table.name(), row.number(), text(row, columns, DeclarationColumn.PERSON), cells, ticked,
                text(row, columns, DeclarationColumn.REMARK), addresses, unread.stream().noneMatch(Problem::isError));
        }

        private boolean ticked(Table.Row row, Map<DeclarationColumn, Integer> columns, List<Problem> unread) {
            String written = text(row, columns, DeclarationColumn.NONE);
            String folded = Folded.of(written);
            if (!ticks.contains(folded) && !NO_TICKS.contains(folded)) {
                unread.add(Problem.error("declaration-none-format",
                    Problem.Place.cell(table.name(), row.address(columns.get(DeclarationColumn.NONE))), written));
            }
            return ticks.contains(folded);
        }

        private static String text(Table.Row row, Map<DeclarationColumn, Integer> columns, DeclarationColumn column) {
            return columns.containsKey(column) ? row.at(columns.get(column)).map(Cell::text).orElse("") : "";
        }
    }
}
