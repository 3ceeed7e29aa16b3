/**
 * Floor 6, topic: which kind of employer may provide hours by which way and under which contract, and where terms depart from that.
 */
package fr.clausier.clause.fit;
