package fr.clausier.contract;

/** Environmental consideration of a contract as published (DECP 2.0.3, considerationsEnvironnementales). */
public enum EnvironmentalConsideration {
    CLAUSE("Clause environnementale"), CRITERION("Critère environnemental"),
    NONE("Pas de considération environnementale");

    private final String published;

    EnvironmentalConsideration(String published) {
        this.published = published;
    }

    /** The value as DECP publishes it. */
    public String published() {
        return published;
    }
}
