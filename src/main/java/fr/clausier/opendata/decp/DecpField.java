package fr.clausier.opendata.decp;

import java.util.List;

/**
 * The published fields the product keeps, each with where it stands in a record (older names included, the first present wins)
 * and how its value is read. This is the one list: reading, storing, comparing and the page of open data all go through it.
 */
public enum DecpField {
    BUYER_NAME(Kind.TEXT, "acheteur.nom", "autoriteConcedante.nom"),
    OBJECT(Kind.TEXT, "objet"),
    NATURE(Kind.NATURE, "nature"),
    PROCEDURE(Kind.PROCEDURE, "procedure"),
    CPV(Kind.CPV, "codeCPV"),
    CCAG(Kind.CCAG, "ccag"),
    PLACE_CODE(Kind.TEXT, "lieuExecution.code"),
    PLACE_KIND(Kind.TEXT, "lieuExecution.typeCode"),
    PLACE_NAME(Kind.TEXT, "lieuExecution.nom"),
    DURATION_MONTHS(Kind.MONTHS, "dureeMois"),
    /** Amount excl. VAT as notified; amendments carry later ones. */
    AMOUNT(Kind.AMOUNT, "montant", "valeurGlobale"),
    /** Notification of a contract, signature of a concession. */
    NOTIFICATION_DATE(Kind.DATE, "dateNotification", "dateSignature"),
    START_DATE(Kind.DATE, "dateDebutExecution"),
    PUBLICATION_DATE(Kind.DATE, "datePublicationDonnees"),
    SOCIAL(Kind.SOCIAL, "considerationsSociales"),
    ENVIRONMENTAL(Kind.ENVIRONMENTAL, "considerationsEnvironnementales"),
    HOLDERS(Kind.HOLDERS, "titulaires", "concessionnaires"),
    GROUPING(Kind.GROUPING, "typeGroupementOperateurs"),
    /** The framework agreement this contract comes under, by the buyer's number. */
    FRAMEWORK_ID(Kind.TEXT, "idAccordCadre"),
    TECHNIQUES(Kind.TEXTS, "techniques", "technique"),
    EXECUTION(Kind.TEXTS, "modalitesExecution", "modaliteExecution"),
    PRICE_FORM(Kind.TEXT, "formePrix"),
    PRICE_TYPES(Kind.TEXTS, "typesPrix", "typePrix"),
    INNOVATIVE(Kind.YES_NO, "marcheInnovant"),
    OFFERS(Kind.COUNT, "offresRecues"),
    ADVANCE_GRANTED(Kind.YES_NO, "attributionAvance"),
    ADVANCE_RATE(Kind.SHARE, "tauxAvance"),
    EU_ORIGIN(Kind.SHARE, "origineUE"),
    FRENCH_ORIGIN(Kind.SHARE, "origineFrance"),
    SUBCONTRACTING(Kind.YES_NO, "sousTraitanceDeclaree"),
    SUBCONTRACTS(Kind.SUBCONTRACTS, "actesSousTraitance"),
    SUBCONTRACT_CHANGES(Kind.FLAT, "modificationsActesSousTraitance"),
    MODIFICATIONS(Kind.MODIFICATIONS, "modifications"),
    /** Public subsidy to a concession, in euros. */
    SUBSIDY(Kind.SUBSIDY, "montantSubventionPublique"),
    ANNUAL_ACCOUNTS(Kind.FLAT, "donneesExecution");

    /** How a published value is read. */
    enum Kind {
        TEXT, TEXTS, NATURE, PROCEDURE, CPV, CCAG, MONTHS, AMOUNT, SUBSIDY, DATE, SOCIAL, ENVIRONMENTAL, GROUPING, HOLDERS,
        MODIFICATIONS, SUBCONTRACTS, YES_NO, COUNT, SHARE, FLAT
    }

    private final Kind kind;
    private final List<String> published;

    DecpField(Kind kind, String... published) {
        this.kind = kind;
        this.published = List.of(published);
    }

    Kind kind() {
        return kind;
    }

    /** Where the value stands in a record, the current name first. */
    public List<String> published() {
        return published;
    }
}
