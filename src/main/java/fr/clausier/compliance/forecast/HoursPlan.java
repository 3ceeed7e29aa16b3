package fr.clausier.compliance.forecast;

import fr.clausier.kernel.Hours;

/**
 * What a typed plan of hours, or the orders planned, foresees of a clause.
 *
 * @param toDate hours foreseen until the end of the statement's month
 * @param rest hours foreseen from then to the end of the window
 */
public record HoursPlan(Hours toDate, Hours rest) { }
