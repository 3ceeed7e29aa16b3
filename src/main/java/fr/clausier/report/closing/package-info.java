/**
 * Floor 9, topic: what differs between two states of the portfolio, in sentences and as workbooks: the annex of a closed month, and the
 * comparison of two states.
 * Does not belong here: finding what differs ({@code compliance.closing.difference}).
 */
package fr.clausier.report.closing;
