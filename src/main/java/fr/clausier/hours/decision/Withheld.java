package fr.clausier.hours.decision;

/** What is kept from a viewer, said in place of the fact. */
public enum Withheld {
    /** A group that tells about health. */ HEALTH
}
