/**
 * Floor 10, pages of the terms of a clause: what is owed, by whom it may be done, and the arithmetic.
 * Does not belong here: where a clause stands (web.contract, web.home).
 */
package fr.clausier.web.clause;
