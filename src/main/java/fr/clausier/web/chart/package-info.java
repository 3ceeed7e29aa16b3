/**
 * Floor 10, drawings of figures: bars, shares, the way of a clause. Each is shown beside a table that says the same.
 * Does not belong here: the figures themselves (compliance), maps (web.map).
 */
package fr.clausier.web.chart;
