package fr.clausier.participant.exit;

/** Who said what became of a person; nobody by name. */
public enum ToldBy {
    /** The person. */ PERSON,
    EMPLOYER,
    REFERRER,
    /** A document seen: work contract, certificate. */ DOCUMENT
}
