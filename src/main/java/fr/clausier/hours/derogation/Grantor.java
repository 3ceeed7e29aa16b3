package fr.clausier.hours.derogation;

/** Who grants a derogation. */
public enum Grantor {
    /** The structure of insertion that employs the person. */ STRUCTURE,
    /** Any referrer (prescripteur). */ REFERRER,
    FACILITATOR,
    PREFECT
}
