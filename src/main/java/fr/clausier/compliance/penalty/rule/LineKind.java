package fr.clausier.compliance.penalty.rule;

/** What a line of a proposal is about; on one day they are taken in this order. */
public enum LineKind {
    /** Days late for a document. */ LATE_DAYS,
    /** A lump sum. */ LUMP_SUM,
    /** Hours missing. */ MISSING_HOURS
}
