package fr.clausier.opendata;

import fr.clausier.kernel.Problem;
import java.util.List;

/**
 * What recording a file did.
 *
 * @param added records kept for the first time; @param changed those whose values changed; @param same those already known as they are
 * @param refused records that could not be kept
 * @param contracts contracts made; @param attached records attached to a contract already known
 * @param problems every problem of the file, and those of making contracts
 */
public record ImportReport(int added, int changed, int same, int refused, int contracts, int attached, List<Problem> problems) {

    /** What the journal keeps. */
    record Counts(String sha256, int added, int changed, int same, int refused, int contracts, int attached) { }

    Counts counts(String sha256) {
        return new Counts(sha256, added, changed, same, refused, contracts, attached);
    }
}
