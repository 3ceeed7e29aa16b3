package fr.clausier.compliance.closing.difference;

/** How a line differs. */
public enum ChangeKind {
    /** Not there before. */ ADDED,
    /** There no more. */ REMOVED,
    /** Other hours are declared. */ CORRECTED,
    /** The same hours, decided otherwise, or for another reason. */ REDECIDED
}
