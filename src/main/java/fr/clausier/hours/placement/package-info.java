/**
 * Floor 7, topic: placements. A person placed with an employer on a lot, under which contract and as which eligible group.
 */
package fr.clausier.hours.placement;
