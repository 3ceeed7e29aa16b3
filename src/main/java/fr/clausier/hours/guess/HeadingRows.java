package fr.clausier.hours.guess;

import fr.clausier.hours.sheet.ColumnUse;
import fr.clausier.kernel.Folded;
import fr.clausier.kernel.Siret;
import fr.clausier.kernel.Written;
import fr.clausier.workbook.reading.Cell;
import fr.clausier.workbook.reading.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of a sheet that name its columns: one, or two when a row groups the other; none when the file begins with its data.
 *
 * @param first index of the first in the table's list of rows
 */
record HeadingRows(int first, int depth, Map<Integer, Heading> columns) {

    private static final int ROWS_LOOKED_AT = 40;
    private static final int FEWEST = 3;
    private static final int LONGEST = 80;
    private static final int WEIGHT = 55;

    /**
     * What stands over a column.
     *
     * @param key what tells this heading again in another file of the same sender: months are all alike
     * @param month null when it names none
     */
    record Heading(String text, String address, String key, Map<ColumnUse, Integer> uses, MonthMark month) { }

    static Optional<HeadingRows> find(Table table, HeadingWords words) {
        int best = -1;
        int most = FEWEST - 1;
        for (int i = 0; i < Math.min(ROWS_LOOKED_AT, table.rows().size()); i++) {
            int score = score(table.rows().get(i), words);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(around(table, best, words));
    }

    /** A file without headings: data from the first row on. */
    static HeadingRows none(Table table) {
        Map<Integer, Heading> columns = new TreeMap<>();
        table.rows().stream().limit(ROWS_LOOKED_AT).forEach(row -> row.cells().forEach(cell -> columns.putIfAbsent(cell.column(),
            new Heading("", row.address(cell.column()), "column " + Table.letters(cell.column()), Map.of(), null))));
        return new HeadingRows(0, 0, columns);
    }

    /** The same, with the columns that hold something under no heading. */
    HeadingRows with(Table table, int rows) {
        Map<Integer, Heading> all = new TreeMap<>(columns);
        Table.Row last = table.rows().get(first + depth - 1);
        table.rows().stream().skip(first + depth).limit(rows).forEach(row -> row.cells().forEach(cell -> all.putIfAbsent(cell.column(),
            new Heading("", last.address(cell.column()), "column " + Table.letters(cell.column()), Map.of(), null))));
        return new HeadingRows(first, depth, all);
    }

    private static int score(Table.Row row, HeadingWords words) {
        int score = 0;
        for (Cell cell : row.cells()) {
            if (isNamed(cell, words)) {
                score++;
            } else if (isValue(cell)) {
                score--;
            }
        }
        return score;
    }

    private static boolean isNamed(Cell cell, HeadingWords words) {
        return cell.text().length() <= LONGEST && !cell.text().strip().endsWith(":") && (MonthMark.ofHeading(cell).isPresent()
            || cell.kind() == Cell.Kind.TEXT && HeadingWords.best(words.of(cell.text())) >= WEIGHT);
    }

    /** What no heading holds. */
    private static boolean isValue(Cell cell) {
        if (MonthMark.ofHeading(cell).isPresent() || cell.text().matches("20[0-9]{2}")) {
            return false;
        }
        return cell.kind() != Cell.Kind.TEXT || Siret.parse(cell.text()).isPresent()
            || Written.date(cell.text()).isPresent() || Written.hours(cell.text()).isPresent();
    }

    private static HeadingRows around(Table table, int best, HeadingWords words) {
        List<Table.Row> rows = table.rows();
        if (best + 1 < rows.size() && isSub(rows.get(best), rows.get(best + 1), words)) {
            return of(rows.get(best), rows.get(best + 1), best, words);
        }
        if (best > 0 && isGroup(rows.get(best - 1), rows.get(best))) {
            return of(rows.get(best - 1), rows.get(best), best - 1, words);
        }
        return of(null, rows.get(best), best, words);
    }

    /** A second row of headings under the best one: words only, most of them known, under what is above or beside it. */
    private static boolean isSub(Table.Row top, Table.Row below, HeadingWords words) {
        long known = below.cells().stream().filter(cell -> isNamed(cell, words)).count();
        return below.number() == top.number() + 1 && below.cells().size() > 1 && below.cells().stream().noneMatch(HeadingRows::isValue)
            && known * 2 >= below.cells().size() && fewerFilled(top, below);
    }

    /** Whether one of the rows leaves columns to the other: two full rows of words are a heading and a person. */
    private static boolean fewerFilled(Table.Row top, Table.Row below) {
        long both = top.cells().stream().filter(cell -> below.at(cell.column()).isPresent()).count();
        return both < top.cells().size() || both < below.cells().size();
    }

    private static boolean isGroup(Table.Row above, Table.Row headings) {
        int from = headings.cells().get(0).column();
        int to = headings.cells().get(headings.cells().size() - 1).column();
        boolean within = above.cells().stream().allMatch(cell -> cell.column() >= from && cell.column() <= to);
        boolean words = above.cells().stream().noneMatch(cell -> isValue(cell) || cell.text().strip().endsWith(":")
            || cell.text().contains(" : ") || cell.text().length() > LONGEST || isNumbered(cell));
        return above.number() == headings.number() - 1 && above.cells().size() > 1 && within && words && fewerFilled(above, headings) && !isLabelled(above);
    }

    /** "Marché n° 12": a number that is neither a month nor a year belongs to a title. */
    private static boolean isNumbered(Cell cell) {
        return cell.text().chars().anyMatch(Character::isDigit) && MonthMark.ofHeading(cell).isEmpty() && !cell.text().matches("20[0-9]{2}");
    }

    /** "Lot | 02": a label and its value side by side, above the table. */
    private static boolean isLabelled(Table.Row row) {
        return row.cells().size() == 2 && row.cells().get(1).column() == row.cells().get(0).column() + 1
            && (MonthMark.in(row.cells().get(1).text()).isPresent() || row.cells().get(1).text().chars().anyMatch(Character::isDigit))
            && MonthMark.in(row.cells().get(0).text()).isEmpty();
    }

    private static HeadingRows of(Table.Row top, Table.Row bottom, int first, HeadingWords words) {
        Map<Integer, Heading> columns = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        Map<Integer, Cell> above = top == null ? Map.of() : spread(top, bottom);
        TreeMap<Integer, Cell> all = new TreeMap<>(above);
        bottom.cells().forEach(cell -> all.put(cell.column(), cell));
        all.forEach((column, cell) -> {
            Heading heading = heading(above.get(column), bottom.at(column).orElse(null), words);
            int times = seen.merge(heading.key(), 1, Integer::sum);
            columns.put(column, times == 1 || heading.month() != null ? heading
                : new Heading(heading.text(), heading.address(), heading.key() + " #" + times, heading.uses(), heading.month()));
        });
        return new HeadingRows(first, top == null ? 1 : 2, columns);
    }

    /** A group stands over the columns from its cell to the next one. */
    private static Map<Integer, Cell> spread(Table.Row top, Table.Row bottom) {
        Map<Integer, Cell> above = new HashMap<>();
        int last = Math.max(bottom.cells().get(bottom.cells().size() - 1).column(), top.cells().get(top.cells().size() - 1).column());
        boolean merged = top.shownCells().size() > top.cells().size();
        Cell group = null;
        for (int column = top.cells().get(0).column(); column <= last; column++) {
            Optional<Cell> own = top.at(column);
            group = merged ? top.shown(column).orElse(null) : own.orElse(group);
            if (group != null && (own.isPresent() || bottom.at(column).isPresent())) {
                above.put(column, group);
            }
        }
        return above;
    }

    private static Heading heading(Cell group, Cell own, HeadingWords words) {
        Cell named = own == null ? group : own;
        String over = group == null || own == null ? "" : group.text();
        String text = over.isEmpty() ? named.text() : over + " – " + named.text();
        MonthMark month = MonthMark.ofHeading(named).orElse(null);
        String beside = month == null ? named.text() : month.rest();
        if (month == null && group != null && MonthMark.ofHeading(group).isPresent()) {
            month = MonthMark.ofHeading(group).get();
        } else if (month != null && month.year() == 0 && !over.isEmpty()) {
            month = month.in(MonthMark.yearIn(over).orElse(0));
        }
        Map<ColumnUse, Integer> uses = words.of(month == null ? over : "", beside);
        boolean dated = month != null && (uses.containsKey(ColumnUse.STARTS_ON) || uses.containsKey(ColumnUse.PLANNED_END) || uses.containsKey(ColumnUse.BIRTH_DATE)
            || HeadingWords.best(uses) == uses.getOrDefault(ColumnUse.IGNORED, -1));
        String key = month == null || dated ? Folded.of(text) : ("month " + Folded.of(beside)).trim();
        return new Heading(text, named.address(), key, uses, dated ? null : month);
    }
}
