package fr.clausier.contract;

/** Award procedure, with the values of the public-procurement data schema (DECP 2.0.3). */
public enum Procedure {
    OPEN("Appel d'offres ouvert"), RESTRICTED("Appel d'offres restreint"), ADAPTED("Procédure adaptée"),
    NEGOTIATED("Procédure avec négociation"), DIRECT("Marché passé sans publicité ni mise en concurrence préalable"),
    DIALOGUE("Dialogue compétitif"), CONCESSION_OPEN("Procédure négociée ouverte"),
    CONCESSION_NOT_OPEN("Procédure non négociée ouverte"), CONCESSION_RESTRICTED("Procédure négociée restreinte"),
    CONCESSION_NOT_RESTRICTED("Procédure non négociée restreinte");

    private final String published;

    Procedure(String published) {
        this.published = published;
    }

    /** The value as DECP publishes it. */
    public String published() {
        return published;
    }
}
