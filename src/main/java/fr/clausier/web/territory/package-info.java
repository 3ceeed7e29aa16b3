/**
 * Floor 10, the portfolio by territory, as a map with its table.
 * Does not belong here: the sums (compliance.rollup), the drawing (web.map).
 */
package fr.clausier.web.territory;
