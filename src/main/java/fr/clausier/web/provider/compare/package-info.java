/**
 * Floor 10, pages on which employers are compared for a lot before one is linked to it.
 * Does not belong here: linking (web.contract), whether a kind fits (clause.suitability).
 */
package fr.clausier.web.provider.compare;
