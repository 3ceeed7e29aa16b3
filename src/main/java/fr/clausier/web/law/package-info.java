/**
 * Floor 10, pages of the dated legal amounts.
 * Does not belong here: which value holds on a day (law).
 */
package fr.clausier.web.law;
