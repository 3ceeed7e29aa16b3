package fr.clausier.provider.listing;

import fr.clausier.kernel.Problem;
import java.util.List;

/** What recording a list did: rows that added something, changed something, said nothing new, or were left out. */
public record ProviderListReport(int added, int changed, int same, int refused, List<Problem> problems) {

    /** What the journal keeps. */
    record Counts(String sha256, int added, int changed, int same, int refused) { }

    Counts counts(String sha256) {
        return new Counts(sha256, added, changed, same, refused);
    }
}
