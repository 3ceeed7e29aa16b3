/**
 * Floor 10, pages of how a hours file is laid out: what each column holds, what holds for a whole sheet, what a company's words mean.
 * Does not belong here: the guess, and what is remembered.
 */
package fr.clausier.web.mapping;
