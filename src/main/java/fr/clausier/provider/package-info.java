/**
 * Floor 5. Kinds of employer with their conventions, activities and territory.
 * Does not belong here: the matrix of kinds and modalities (clause).
 */
package fr.clausier.provider;
