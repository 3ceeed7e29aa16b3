/**
 * Floor 10, pages that close a month, open it again, and compare two states of the portfolio.
 * Does not belong here: closing a clause ({@code web.standing}).
 */
package fr.clausier.web.closing;
