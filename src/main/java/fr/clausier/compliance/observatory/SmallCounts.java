package fr.clausier.compliance.observatory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * parts with fewer people than a number are gathered, and so many of the next smallest with them that together they are enough:
 * nobody is recognised in a part, nor by taking the parts told from the whole. The parts still add up.
 */
public final class SmallCounts {

    public static final String ID = "R-70";
    public static final int VERSION = 1;

    private static final Comparator<Part> FEWEST_FIRST = Comparator.comparing(Part::workers).thenComparing(Part::hours).thenComparing(Part::code);
    private static final Comparator<Part> MOST_HOURS_FIRST = Comparator.comparing(Part::hours).reversed().thenComparing(Part::code);

    private SmallCounts() { }

    /** @param fewest people below which a part is not told; 1 tells every part */
    public static Breakdown gather(Facet facet, List<Part> parts, int fewest) {
        List<Part> told = new ArrayList<>(parts.stream().sorted(FEWEST_FIRST).toList());
        Part gathered = null;
        int count = 0;
        while (!told.isEmpty() && (told.get(0).workers() < fewest || gathered != null && gathered.workers() < fewest)) {
            Part next = told.remove(0);
            gathered = gathered == null ? new Part("", next.hours(), next.people(), next.workers()) : gathered.plus(next, "");
            count++;
        }
        told.sort(MOST_HOURS_FIRST);
        return new Breakdown(facet, told, gathered, count, gathered != null && gathered.workers() < fewest);
    }
}
