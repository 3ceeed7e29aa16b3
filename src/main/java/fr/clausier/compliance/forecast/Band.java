package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Percent;
import java.util.List;

/**
 * How far the hours still to come have strayed from the middle, at the stated rate: low and high in percent of the middle's hours to
 * come. Read on generated portfolios, never on the one at hand; {@code docs/proofs/forecast.md} says how well they hold.
 *
 * @param seen known months since the first hours, from which the row serves
 * @param left months to come, from which the row serves
 */
record Band(int seen, int left, Percent low, Percent high) {

    /** How often the truth is to be found inside. */
    static final Percent RATE = Percent.of("80");

    private static final List<Band> ROWS = List.of(
        row(1, 1, "66", "259"), row(1, 10, "66", "321"),
        row(3, 1, "47", "171"), row(3, 4, "59", "211"), row(3, 10, "55", "255"),
        row(6, 1, "9", "145"), row(6, 4, "35", "189"), row(6, 10, "49", "227"),
        row(12, 1, "0", "155"), row(12, 4, "0", "179"), row(12, 10, "19", "198"));

    private static Band row(int seen, int left, String low, String high) {
        return new Band(seen, left, Percent.of(low), Percent.of(high));
    }

    /** The last row that serves. */
    static Band of(int seen, int left) {
        return ROWS.stream().filter(each -> each.seen <= seen && each.left <= left).reduce((before, after) -> after).orElse(ROWS.get(0));
    }
}
