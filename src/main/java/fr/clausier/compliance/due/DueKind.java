package fr.clausier.compliance.due;

/** What is due. */
public enum DueKind {
    /** Nobody answered for a month: zero would have been an answer. */ DECLARATION,
    /** The half-yearly forecast of the hours to come. */ FORECAST,
    /** Hours a rule could not settle. */ REVIEW,
    /** A social clause is announced and its terms are not typed. */ TERMS,
    /** A proof of a person at work expires soon. */ PROOF
}
