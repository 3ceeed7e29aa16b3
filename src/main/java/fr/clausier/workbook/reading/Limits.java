package fr.clausier.workbook.reading;

import java.time.Duration;

/**
 * How much of a file is read before it is refused. A workbook whose every row was formatted unpacks to hundreds of megabytes
 * though it says little, so what is unpacked is bounded generously and what is kept in memory strictly.
 *
 * @param bytes size of the file as sent
 * @param unpacked bytes of all parts of a workbook once unpacked
 * @param part bytes of any part other than a sheet (shared texts, styles), which is read whole
 * @param cells filled cells: half a million is about 29,000 rows of the hours workbook, and a hundred megabytes once read
 * @param time from the first byte to the last cell
 */
public record Limits(long bytes, long unpacked, long part, int cells, Duration time) {

    public static final Limits USUAL = new Limits(25L << 20, 1L << 30, 64L << 20, 500_000, Duration.ofSeconds(60));
}
