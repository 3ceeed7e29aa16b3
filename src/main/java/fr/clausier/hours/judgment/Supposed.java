package fr.clausier.hours.judgment;

import fr.clausier.clause.TermsHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Terms supposed in the place of those recorded, to see what would change. */
@FunctionalInterface
public interface Supposed {

    /** The terms to judge a lot under. @param recorded those it has, {@link TermsHistory#NONE} when none */
    TermsHistory of(long lot, TermsHistory recorded);

    /** The same over several lots; those left without terms are absent. */
    default Map<Long, TermsHistory> over(Map<Long, TermsHistory> recorded, Collection<Long> lots) {
        Map<Long, TermsHistory> supposed = new HashMap<>(recorded);
        lots.forEach(lot -> {
            TermsHistory terms = of(lot, recorded.getOrDefault(lot, TermsHistory.NONE));
            if (!terms.versions().isEmpty()) {
                supposed.put(lot, terms);
            }
        });
        return supposed;
    }
}
