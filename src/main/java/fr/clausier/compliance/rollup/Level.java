package fr.clausier.compliance.rollup;

/** What statements are added up by. */
public enum Level {
    /** One clause a line. */ LOT, CONTRACT, OPERATION, BUYER
}
