package fr.clausier.compliance.check.rule;

/** What a check says. */
public enum Verdict {
    /** Something the law asks for is not there. */ FOUND,
    /** A fact is missing, or two facts disagree: a person must look. */ REVIEW,
    /** Nothing to say. */ FINE
}
