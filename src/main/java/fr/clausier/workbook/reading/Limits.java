package fr.clausier.workbook.reading;

import java.time.Duration;

/**
 * How much of a file is read before it is refused. A workbook whose every row was formatted unpacks to hundreds of megabytes
 * though it says little, so what is unpacked is bounded generously and what is kept in memory strictly.
 *
 * @param bytes size of the file as sent
 * @param unpacked bytes of all parts of a workbook once unpacked
 * @param part bytes of any part other than a sheet (shared texts, styles), which is read whole
 * @param cells filled cells: 100,000 rows of 22 columns
 * @param oldRows filled rows of formats other than .xlsx and text
 * @param time from the first byte to the last cell
 */
public record Limits(long bytes, long unpacked, long part, int cells, int oldRows, Duration time) {

    private static final int OLD_ROWS = 20_000;

    public static final Limits USUAL = new Limits(25L << 20, 1L << 30, 128L << 20, 2_200_000, Duration.ofSeconds(60));

    public Limits(long bytes, long unpacked, long part, int cells, Duration time) {
        this(bytes, unpacked, part, cells, OLD_ROWS, time);
    }
}
