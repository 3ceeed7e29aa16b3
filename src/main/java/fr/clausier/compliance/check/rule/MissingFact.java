package fr.clausier.compliance.check.rule;

/** A fact without which a check cannot be decided. */
public enum MissingFact {
    /** Estimated value of the whole consultation. */ ESTIMATED_VALUE,
    /** Day the consultation was launched. */ CONSULTATION_DATE,
    /** Works, or supplies and services: the CPV code, the CCAG, or that the two agree. */ OBJECT,
    /** Kind of buyer. */ BUYER_KIND,
    /** Value of the threshold on the day of the consultation. */ THRESHOLD,
    /** Holder of the lot. */ OPERATOR,
    /** Staff of the operator. */ STAFF
}
