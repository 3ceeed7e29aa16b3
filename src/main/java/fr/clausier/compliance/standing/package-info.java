/**
 * Floor 8, topic: what a person decided of a clause itself: closed once nothing is open, or exempt; opened again with a reason; and the
 * certificate of a closed clause.
 * Does not belong here: closing a month, which the hours room does.
 */
package fr.clausier.compliance.standing;
