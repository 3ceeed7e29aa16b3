package fr.clausier.hours.ledger;

import java.time.YearMonth;

/**
 * Which lines.
 *
 * @param lotId 0 for every lot; @param contractId 0 for every contract
 * @param from first month, null for the beginning; @param to last month, null for no end
 * @param draftsToo whether lines still being typed are wanted; they never count
 */
public record LineFilter(long contractId, long lotId, YearMonth from, YearMonth to, boolean draftsToo) {

    public static LineFilter all() {
        return new LineFilter(0, 0, null, null, false);
    }

    public static LineFilter upTo(YearMonth last) {
        return new LineFilter(0, 0, null, last, false);
    }

    public static LineFilter ofLot(long lot) {
        return new LineFilter(0, lot, null, null, false);
    }
}
