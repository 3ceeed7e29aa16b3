/**
 * Floor 5, topic: places that employers say are free, by activity, with the day they said it.
 * Does not belong here: needs and candidates, or who is placed where (hours.placement).
 */
package fr.clausier.provider.place;
