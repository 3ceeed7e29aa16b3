package fr.clausier.compliance.observatory;

import fr.clausier.kernel.Hours;
import java.util.List;

/**
 * The parts of a facet that may be told, most hours first, and those gathered because few people are in them.
 *
 * @param gathered parts gathered, added up; null when there is none
 * @param parts how many were gathered
 * @param withheld whether even together they are too few people: their figures are then told to nobody
 */
public record Breakdown(Facet facet, List<Part> told, Part gathered, int parts, boolean withheld) {

    public Breakdown {
        told = List.copyOf(told);
    }

    /** Hours of all parts, gathered ones included. */
    public Hours hours() {
        Hours sum = told.stream().map(Part::hours).reduce(Hours.ZERO, Hours::plus);
        return gathered == null ? sum : sum.plus(gathered.hours());
    }

    /** People of all parts, gathered ones included. */
    public long people() {
        return told.stream().mapToLong(Part::people).sum() + (gathered == null ? 0 : gathered.people());
    }
}
