package fr.clausier.web;

import java.util.List;

/**
 * Which part of a long list a page shows, counted from 1.
 *
 * @param previous address of the part before; null on the first
 * @param next address of the part after; null on the last
 */
public record Slice(long first, long last, long total, String previous, String next) {

    /**
     * @param number the part shown, from 1
     * @param size rows in a full part
     * @param address the list's address with its other choices, ending where a page number can be added: {@code /contracts?q=x&page=}
     */
    public static Slice of(int number, int size, long total, String address) {
        long first = (long) (number - 1) * size + 1;
        long last = Math.min(total, first + size - 1);
        return new Slice(Math.min(first, total), last, total, number > 1 ? address + (number - 1) : null,
            last < total ? address + (number + 1) : null);
    }

    /** The rows of this part, of all there are. */
    public <T> List<T> of(List<T> all) {
        return all.subList((int) Math.max(0, first - 1), (int) last);
    }
}
