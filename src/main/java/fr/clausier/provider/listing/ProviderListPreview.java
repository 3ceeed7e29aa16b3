package fr.clausier.provider.listing;

import fr.clausier.kernel.Problem;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.territory.Coordinates;
import fr.clausier.provider.Convention;
import java.util.List;

/**
 * What recording a list would do, before anything is written.
 *
 * @param problems every problem of the file; rows with an error are left out and do not keep the others from being recorded
 * @param refused rows left out
 */
public record ProviderListPreview(List<Line> lines, List<Problem> problems, int refused) {

    /** What a row is beside the directory. */
    public enum ListedState { NEW, CHANGED, SAME }

    /**
     * @param provider the row, completed with what the directory knows and the list does not say
     * @param organisation as the directory holds it; null when it is new
     * @param convention as the directory holds it; null when it is new, or when the row names no kind
     * @param at where the directory says it is, when someone or a list said so; null otherwise
     */
    public record Line(ListedProvider provider, ListedState state, Organisation organisation, Convention convention, Coordinates at) { }

    public long count(ListedState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
