package fr.clausier.kernel;

import java.util.List;

/** One page of a longer list. @param total rows in the whole list; @param page from 1 */
public record Listing<T>(List<T> rows, long total, int page, int size) {

    /** Rows on a page of a list people read. */
    public static final int PAGE = 50;

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Rows to skip before a page; a page below 1 reads as the first. */
    public static int offset(int page) {
        return (Math.min(Math.max(page, 1), 1_000_000) - 1) * PAGE;
    }
}
