package fr.clausier.opendata.decp;

/** The two families of published records: public contracts, and concession contracts with their own field names. */
public enum DecpFamily {
    MARCHE("marche"), CONCESSION("contrat-concession");

    private final String published;

    DecpFamily(String published) {
        this.published = published;
    }

    /** The element or key under which schema 2.0.x lists the family. */
    public String published() {
        return published;
    }
}
