package fr.clausier.hours.sheet;

import fr.clausier.workbook.reading.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value and where it stands: a cell as it was read, a part of one, or what holds for the whole sheet.
 *
 * @param hours length of a stretch of time; null for a cell that is none
 */
record Held(String address, Cell.Kind kind, String text, BigDecimal number, BigDecimal hours, LocalDate date) {

    static Held of(Cell cell) {
        return new Held(cell.address(), cell.kind(), cell.text(), cell.number(), cell.isTime() ? cell.hours() : null, cell.date());
    }

    static Held text(String address, String text) {
        return new Held(address, Cell.Kind.TEXT, text, null, null, null);
    }

    static Held day(String address, LocalDate day) {
        return new Held(address, Cell.Kind.DATE, day.toString(), null, null, day);
    }
}
