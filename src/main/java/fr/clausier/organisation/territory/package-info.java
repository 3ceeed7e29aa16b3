/**
 * Floor 4, topic: where organisations are: départements with the middle of each, coordinates typed, distances.
 * Does not belong here: how a map is drawn (web.map).
 */
package fr.clausier.organisation.territory;
