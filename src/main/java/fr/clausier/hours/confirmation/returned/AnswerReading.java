package fr.clausier.hours.confirmation.returned;

import fr.clausier.hours.Activity;
import fr.clausier.hours.confirmation.ConfirmationColumn;
import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.declaration.Marks;
import fr.clausier.hours.declaration.RowMark;
import fr.clausier.hours.sheet.HoursColumn;
import fr.clausier.hours.sheet.HoursSheet;
import fr.clausier.hours.sheet.SheetRow;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import fr.clausier.words.Texts;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Headings;
import fr.clausier.workbook.reading.Table;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a confirmation workbook that came back: rows by their marks, whatever sheet or order they stand in. */
@Singleton
class AnswerReading {

    static final int LONGEST_REMARK = 500;
    private static final Map<ConfirmationColumn, HoursColumn> PLACE = Map.of(ConfirmationColumn.CONTRACT, HoursColumn.CONTRACT, ConfirmationColumn.LOT,
        HoursColumn.LOT, ConfirmationColumn.MONTH, HoursColumn.MONTH, ConfirmationColumn.SAID, HoursColumn.WORK);
    private static final Map<ConfirmationColumn, HoursColumn> SHOWN = Map.of(ConfirmationColumn.WORK, HoursColumn.WORK, ConfirmationColumn.TRAINING,
        HoursColumn.TRAINING, ConfirmationColumn.TUTORING, HoursColumn.TUTORING);

    private final HoursSheet sheet;
    private final Marks marks;
    private final Headings.Sought<ConfirmationColumn> sought;
    private final Map<String, Stance> stances;

    AnswerReading(HoursSheet sheet, Marks marks, Texts texts) {
        this.sheet = sheet;
        this.marks = marks;
        this.sought = ConfirmationColumn.sought(texts);
        this.stances = Stance.understood(texts);
    }

    SentAnswers read(List<Table> tables) {
        SentAnswers read = new SentAnswers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        tables.stream().filter(table -> table.rows().stream().anyMatch(row -> Marks.Use.CONFIRMING.in(row).isPresent()))
            .forEach(table -> new Sheet(table, read).read());
        return read;
    }

    /** One sheet that carries marks. */
    private final class Sheet {

        private final Table table;
        private final SentAnswers read;

        Sheet(Table table, SentAnswers read) {
            this.table = table;
            this.read = read;
        }

        void read() {
            Optional<Headings<ConfirmationColumn>> headings = Headings.find(table, sought);
            headings.ifPresent(found -> found.problems().stream().filter(Problem::isError).forEach(read.problems()::add));
            int headed = headings.map(found -> table.rows().get(found.row()).number()).orElse(0);
            for (Table.Row row : table.rows()) {
                Optional<Cell> carrier = Marks.Use.CONFIRMING.in(row);
                if (carrier.isPresent()) {
                    marked(row, carrier.get(), headings.map(Headings::columns));
                } else if (headings.isPresent() && row.number() > headed) {
                    unmarked(row, headings.get().columns());
                }
            }
        }

        /** An answer in a row whose mark is gone cannot be said to be about anyone. */
        private void unmarked(Table.Row row, Map<ConfirmationColumn, Integer> columns) {
            if (!text(row, columns, ConfirmationColumn.PERSON).isEmpty() && !text(row, columns, ConfirmationColumn.ANSWER).isEmpty()) {
                read.problems().add(Problem.error("confirmation-row-unmarked", Problem.Place.cell(table.name(), row.address(columns.get(ConfirmationColumn.ANSWER))),
                    text(row, columns, ConfirmationColumn.ANSWER)));
            }
        }

        private void marked(Table.Row row, Cell carrier, Optional<Map<ConfirmationColumn, Integer>> headed) {
            Optional<RowMark> opened = marks.opened(Marks.Use.CONFIRMING, carrier.text());
            if (opened.isEmpty()) {
                read.problems().add(Problem.error("declaration-mark-foreign", Problem.Place.cell(table.name(), carrier.address()), ""));
                return;
            }
            read.marks().add(opened.get());
            if (!opened.get().isOfWorkbook()) {
                Map<ConfirmationColumn, Integer> columns = headed.orElseGet(() -> beside(carrier));
                SentAnswer sent = row(row, opened.get(), columns);
                if (headed.isEmpty() && !isBeside(row, columns, sent)) {
                    read.problems().add(Problem.error("declaration-no-headings", Problem.Place.cell(table.name(), carrier.address()), ""));
                } else {
                    read.rows().add(sent);
                }
            }
        }

        /** Rows copied without their headings: columns stand around the mark as they went out. */
        private static Map<ConfirmationColumn, Integer> beside(Cell carrier) {
            Map<ConfirmationColumn, Integer> columns = new EnumMap<>(ConfirmationColumn.class);
            for (ConfirmationColumn column : ConfirmationColumn.values()) {
                columns.put(column, carrier.column() + column.ordinal() - ConfirmationColumn.MARK.ordinal());
            }
            columns.values().removeIf(index -> index < 0);
            return columns;
        }

        /** Whether a row without headings shows what its mark says where it should, and nothing elsewhere: else columns were moved. */
        private static boolean isBeside(Table.Row row, Map<ConfirmationColumn, Integer> columns, SentAnswer sent) {
            return sent.mark().month().equals(sent.place().month()) && row.cells().stream().allMatch(cell -> columns.containsValue(cell.column()));
        }

        private SentAnswer row(Table.Row row, RowMark mark, Map<ConfirmationColumn, Integer> columns) {
            Map<ConfirmationColumn, String> addresses = new EnumMap<>(ConfirmationColumn.class);
            columns.forEach((column, index) -> addresses.put(column, row.address(index)));
            List<Problem> unread = new ArrayList<>();
            SheetRow place = sheet.cells(table, row, columnsOf(PLACE, columns), unread);
            SheetRow declared = sheet.cells(table, row, columnsOf(SHOWN, columns), unread);
            Map<String, Hours> sums = mark.isOfWholeLot() ? sums(unread) : Map.of();
            Map<Activity, Hours> shown = new EnumMap<>(Activity.class);
            for (Activity activity : Activity.values()) {
                ConfirmationColumn column = ConfirmationColumn.of(activity);
                if (columns.containsKey(column)) {
                    Hours read = sums.getOrDefault(addresses.get(column), declared.hours(activity));
                    shown.put(activity, read == null ? Hours.ZERO : read);
                }
            }
            String answer = text(row, columns, ConfirmationColumn.ANSWER);
            if (!answer.isBlank() && !stances.containsKey(Folded.of(answer))) {
                unread.add(Problem.error("confirmation-answer-format", Problem.Place.cell(table.name(), addresses.get(ConfirmationColumn.ANSWER)), answer));
            }
            String remark = text(row, columns, ConfirmationColumn.REMARK).strip();
            if (remark.length() > LONGEST_REMARK) {
                unread.add(Problem.error("text-too-long", Problem.Place.cell(table.name(), addresses.get(ConfirmationColumn.REMARK)), remark,
                    Integer.toString(LONGEST_REMARK)));
            }
            read.problems().addAll(unread);
            return new SentAnswer(mark, table.name(), row.number(), text(row, columns, ConfirmationColumn.PERSON), place, shown, stances.get(Folded.of(answer)),
                sums.getOrDefault(addresses.get(ConfirmationColumn.SAID), place.work()), remark, addresses, unread.stream().noneMatch(Problem::isError));
        }

        /** Hours of everyone together, by their cells: more than a month has for one person is no mistake there. */
        private static Map<String, Hours> sums(List<Problem> unread) {
            Map<String, Hours> sums = new HashMap<>();
            unread.stream().filter(problem -> problem.code().equals("hours-over-month"))
                .forEach(problem -> sums.put(problem.place().cell(), Hours.of(problem.args().get(0))));
            unread.removeIf(problem -> problem.code().equals("hours-over-month"));
            return sums;
        }

        private static Map<HoursColumn, Integer> columnsOf(Map<ConfirmationColumn, HoursColumn> known, Map<ConfirmationColumn, Integer> columns) {
            Map<HoursColumn, Integer> read = new EnumMap<>(HoursColumn.class);
            known.forEach((column, as) -> {
                if (columns.containsKey(column)) {
                    read.put(as, columns.get(column));
                }
            });
            return read;
        }

        private static String text(Table.Row row, Map<ConfirmationColumn, Integer> columns, ConfirmationColumn column) {
            return columns.containsKey(column) ? row.at(columns.get(column)).map(Cell::text).orElse("") : "";
        }
    }
}
