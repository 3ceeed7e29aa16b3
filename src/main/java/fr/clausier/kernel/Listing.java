package fr.clausier.kernel;

import java.util.List;
import java.util.function.LongSupplier;

/** One page of a longer list. @param total rows in the whole list; @param page from 1 */
public record Listing<T>(List<T> rows, long total, int page, int size) {

    /** Rows on a page of a list people read. */
    public static final int PAGE = 50;

    /** The first page of a list, or another: rows are counted only when the first page does not hold them all. */
    public static <T> Listing<T> of(List<T> rows, int page, LongSupplier count) {
        return new Listing<>(rows, page <= 1 && rows.size() < PAGE ? rows.size() : count.getAsLong(), page, PAGE);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Rows to skip before a page; a page below 1 reads as the first. */
    public static int offset(int page) {
        return (Math.min(Math.max(page, 1), 1_000_000) - 1) * PAGE;
    }
}
