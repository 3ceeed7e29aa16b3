package fr.clausier.clause.penalty;

/** Shape of a penalty, as it is stored and chosen on a page. */
public enum PenaltyShape {
    /** An amount for each hour missing. */ MISSING_HOUR,
    /** A multiple of a legal hourly amount for each hour missing. */ MISSING_HOUR_MULTIPLE,
    /** An amount for each day a document is late. */ LATE_DAY,
    /** An amount each time something happens. */ LUMP_SUM
}
