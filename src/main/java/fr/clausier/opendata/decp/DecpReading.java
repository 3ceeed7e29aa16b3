package fr.clausier.opendata.decp;

import fr.clausier.kernel.Problem;
import java.util.List;

/**
 * What a file gave: the usable records, and every problem with the place it was found.
 *
 * @param records one per (buyer, id), repeats merged
 * @param problems an error for each record or part that was refused, a warning for each value that was not kept or is doubtful
 * @param read how many records the file held, refused and repeated ones included
 * @param refused how many records were refused
 * @param complete false when reading stopped before the end (broken or truncated file): the records before that point are here
 */
public record DecpReading(List<DecpRecord> records, List<Problem> problems, int read, int refused, boolean complete) {

    public DecpReading {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }
}
