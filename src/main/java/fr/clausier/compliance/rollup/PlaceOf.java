package fr.clausier.compliance.rollup;

/** Whose place tells a territory. */
public enum PlaceOf {
    /** Where the works of a lot are done, else its buyer. */ LOT,
    /** The employer of whoever works. */ EMPLOYER
}
