package fr.clausier.web.provider.compare;

import fr.clausier.clause.suitability.Suitability;
import fr.clausier.organisation.Organisation;
import fr.clausier.web.provider.PlaceView;
import java.util.Comparator;
import java.util.List;

/**
 * An employer beside a lot.
 *
 * @param departement as people read it; empty when nothing tells it
 * @param kilometres as the crow flies from where the lot is; null when either place is unknown
 * @param precise whether the distance is from coordinates, and not between middles of départements
 */
public record Candidate(Organisation organisation, List<Suitability> kinds, String departement, Integer kilometres, boolean precise, List<PlaceView> places) {

    /** Those that could do hours there first, the nearest of them before the others. */
    static final Comparator<Candidate> BEST = Comparator.comparing((Candidate each) -> !each.suits())
        .thenComparing(Candidate::kilometres, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(each -> each.organisation.name());

    public boolean suits() {
        return kinds.stream().anyMatch(Suitability::suits);
    }
}
