package fr.clausier.provider.listing;

import fr.clausier.kernel.Folded;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a provider list, each with the headings met in public lists and in spreadsheets, compared without accents, capitals
 * or punctuation. The one list: adding a heading is adding a word here.
 */
enum ProviderColumn {
    SIRET("siret", "siret", "numero siret", "n siret", "no siret", "siret de la structure", "siret structure", "siret etablissement",
        "siret de l etablissement", "structure siret", "siret siae"),
    NAME("name", "nom", "raison sociale", "denomination", "denomination sociale", "nom de la structure", "nom structure", "structure",
        "structure nom", "nom de l organisation", "nom usuel", "name", "display name", "brand", "raison sociale structure"),
    KIND("kind", "type", "kind", "categorie", "type de structure", "type structure", "structure type", "type siae", "type de siae",
        "typologie", "mesure", "famille"),
    LEGAL_FAMILY("legalFamily", "famille juridique", "forme juridique", "statut juridique", "categorie juridique"),
    CONVENTION("convention", "n convention", "no convention", "numero convention", "numero de convention", "convention", "n de convention",
        "numero annexe financiere", "n agrement", "numero agrement"),
    VALID_FROM("validFrom", "valable du", "debut convention", "date debut convention", "date de debut", "debut de convention",
        "date de debut de convention", "debut", "conventionnee depuis", "date debut", "start at"),
    VALID_TO("validTo", "valable au", "fin convention", "date fin convention", "date de fin", "fin de convention",
        "date de fin de convention", "fin", "date fin", "end at"),
    HOST("hostSiret", "structure porteuse siret", "siret structure porteuse", "siret de la structure porteuse", "siret porteur",
        "structure porteuse", "siret porteuse"),
    ACTIVITIES("activities", "activites", "activite", "secteurs d activite", "secteur d activite", "secteurs", "secteur",
        "domaines d activite", "metiers", "sectors"),
    ADDRESS("address", "adresse", "adresse ligne 1", "adresse postale", "address", "address line 1", "voie", "rue"),
    ADDRESS_MORE("addressMore", "complement d adresse", "complement adresse", "adresse ligne 2", "address line 2"),
    POSTCODE("postcode", "code postal", "cp", "post code", "postcode"),
    COMMUNE("commune", "commune", "ville", "city", "libelle commune", "nom commune"),
    COMMUNE_CODE("communeCode", "code insee", "code commune", "insee", "code insee commune", "insee code", "city insee code"),
    DEPARTEMENT("departement", "departement", "department", "dept", "dep", "code departement", "n departement", "numero departement"),
    QPV("qpv", "qpv", "code qpv", "quartier prioritaire", "qpv code"),
    LATITUDE("latitude", "latitude", "lat"),
    LONGITUDE("longitude", "longitude", "lon", "lng", "long");

    private final String field;
    private final Set<String> headings;

    ProviderColumn(String field, String... headings) {
        this.field = field;
        this.headings = Set.of(headings);
    }

    /** Name of the field of the drafts the column fills. */
    String field() {
        return field;
    }

    static Optional<ProviderColumn> of(String heading) {
        String folded = Folded.of(heading);
        for (ProviderColumn column : values()) {
            if (column.headings.contains(folded)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    static Optional<ProviderColumn> ofField(String field) {
        for (ProviderColumn column : values()) {
            if (column.field.equals(field)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
