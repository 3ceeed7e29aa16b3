/**
 * Floor 7, topic: pooling. Agreements between buyers by which hours beyond what one lot owes count on another, and the pure rule that
 * chooses the clause that receives an hour. Does not belong here: whether an hour counts at all.
 */
package fr.clausier.hours.pool;
