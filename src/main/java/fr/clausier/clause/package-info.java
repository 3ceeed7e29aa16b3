/**
 * Floor 6. Terms of a clause, versioned; target formulas; fit of an employer kind to a modality.
 * Does not belong here: judging a line (hours).
 */
package fr.clausier.clause;
