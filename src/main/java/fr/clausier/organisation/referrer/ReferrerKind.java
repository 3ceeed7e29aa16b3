package fr.clausier.organisation.referrer;

/** What a referrer is. */
public enum ReferrerKind {
    FRANCE_TRAVAIL, MISSION_LOCALE, CAP_EMPLOI, PLIE,
    /** Maison de l'emploi. */ MDE,
    DEPARTEMENT, CCAS,
    /** Service pénitentiaire d'insertion et de probation. */ SPIP,
    ASSOCIATION, OTHER
}
