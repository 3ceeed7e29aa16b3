package fr.clausier.contract;

/** Social consideration of a contract as published (DECP 2.0.3, considerationsSociales). */
public enum SocialConsideration {
    CLAUSE("Clause sociale"), CRITERION("Critère social"), RESERVED("Marché réservé"),
    RESERVED_CONCESSION("Concession réservée"), NONE("Pas de considération sociale");

    private final String published;

    SocialConsideration(String published) {
        this.published = published;
    }

    /** The value as DECP publishes it. */
    public String published() {
        return published;
    }
}
