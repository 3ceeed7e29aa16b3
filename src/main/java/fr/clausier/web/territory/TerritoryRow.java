package fr.clausier.web.territory;

import fr.clausier.compliance.rollup.TerritorySums.Territory;
import fr.clausier.kernel.Hours;
import fr.clausier.organisation.territory.Departement;
import fr.clausier.organisation.territory.Departements;
import fr.clausier.web.Gauge;

/** A département as a line of the table. @param departement null for a code that is none, or for no code */
public record TerritoryRow(Territory territory, Departement departement) {

    static TerritoryRow of(Territory territory) {
        return new TerritoryRow(territory, Departements.find(territory.code()).orElse(null));
    }

    /** Its name and code; the code alone when it is no département; empty when there is none. */
    public String name() {
        return departement == null ? territory.code() : departement.name() + " (" + departement.code() + ")";
    }

    public Gauge gauge() {
        return Gauge.of(territory.due(), territory.done(), Hours.ZERO, null);
    }
}
