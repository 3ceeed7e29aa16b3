package fr.clausier.clause.term;

/** What becomes of the month in which the time during which a person counts ends. */
public enum LastMonth {
    /** Its hours count whole. */ WHOLE,
    /** Its hours count in proportion to the days until the end. */ BY_DAYS,
    /** Its hours do not count, unless the end is the month's last day. */ NONE
}
