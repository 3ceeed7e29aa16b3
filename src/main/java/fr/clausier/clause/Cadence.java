package fr.clausier.clause;

/** How often hours are declared. Quarters and half-years are those of the calendar. */
public enum Cadence { MONTHLY, QUARTERLY, HALF_YEARLY }
