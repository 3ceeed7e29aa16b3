/**
 * Floor 7, topic: limits that lines consume together, one after the other in the counting order: hours with associations
 * intermédiaires, caps on training and tutoring, the ceiling of a person's month. Pure. Does not belong here: a rule that judges a line
 * by itself.
 */
package fr.clausier.hours.limit;
