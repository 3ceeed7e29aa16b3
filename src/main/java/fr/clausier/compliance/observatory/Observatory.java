package fr.clausier.compliance.observatory;

import fr.clausier.kernel.Hours;
import java.time.LocalDate;
import java.util.List;

/**
 * What a year came to.
 *
 * @param until last day counted: the end of the year, or of the last complete month of a year that goes on
 * @param hours counted on lines of the year
 * @param people with hours counted, each once
 * @param fewest people below which a part is not told
 * @param exits situations that came in the year, one facet for each point; their parts count exits
 */
public record Observatory(int year, LocalDate until, ContractCounts contracts, Hours hours, long people, int fewest, List<Breakdown> breakdowns,
        List<Breakdown> exits) {

    public Observatory {
        breakdowns = List.copyOf(breakdowns);
        exits = List.copyOf(exits);
    }

    /** Whether so few people worked that nothing may be told of them. */
    public boolean isWithheld() {
        return people > 0 && people < fewest;
    }
}
