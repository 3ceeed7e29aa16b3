/**
 * Floor 8, topic: lines no rule could settle, across the portfolio, and what a person decides of them, one by one or several at once.
 * Does not belong here: the rules, and what is kept of a decision (hours).
 */
package fr.clausier.compliance.control;
