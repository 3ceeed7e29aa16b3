package fr.clausier.provider.search;

import fr.clausier.kernel.Folded;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.territory.Departements;
import fr.clausier.provider.EmployerKind;
import fr.clausier.provider.Provider;
import java.util.Set;

/**
 * Which employers are looked for.
 *
 * @param text part of a name, SIRET, commune or activity; empty for any
 * @param kinds one of which they hold; null for any, none for nobody
 * @param activity part of an activity; empty for any
 * @param territory post code, département or commune; empty for everywhere
 * @param freePlaces only those that said lately that places are free
 */
public record ProviderSearch(String text, Set<EmployerKind> kinds, String activity, String territory, boolean freePlaces) {

    /** Whether nothing but a text is asked for: it then finds organisations without a kind too. */
    boolean isTextAlone() {
        return kinds == null && activity.isEmpty() && territory.isEmpty() && !freePlaces;
    }

    boolean finds(Provider provider) {
        Organisation organisation = provider.organisation();
        boolean kind = kinds == null || provider.conventions().stream().anyMatch(convention -> kinds.contains(convention.kind()));
        boolean does = activity.isEmpty() || organisation.activities() != null && Folded.of(organisation.activities()).contains(Folded.of(activity));
        return kind && does && organisation.isFoundBy(text) && Departements.liesIn(organisation, territory);
    }
}
