package fr.clausier.contract;

/** Nature of a contract, with the values of the public-procurement data schema (DECP 2.0.3). */
public enum ContractNature {
    MARCHE("Marché"), PARTENARIAT("Marché de partenariat"), DEFENCE("Marché de défense ou de sécurité"),
    FRAMEWORK("Accord-cadre"), SUBSEQUENT("Marché subséquent"), CONCESSION_WORKS("Concession de travaux"),
    CONCESSION_SERVICE("Concession de service"), CONCESSION_PUBLIC_SERVICE("Concession de service public"),
    PUBLIC_SERVICE_DELEGATION("Délégation de service public");

    private final String published;

    ContractNature(String published) {
        this.published = published;
    }

    /** The value as DECP publishes it. */
    public String published() {
        return published;
    }
}
