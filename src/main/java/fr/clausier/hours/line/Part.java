package fr.clausier.hours.line;

/** The three parts into which the hours of a line are split. */
public enum Part {
    /** Accepted after control. */ COUNTED,
    /** A rule says no. */ REFUSED,
    /** A person has to look before the hours count. */ REVIEW
}
