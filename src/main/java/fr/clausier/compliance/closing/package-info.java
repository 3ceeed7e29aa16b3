/**
 * Floor 8, topic: closing a month for a portfolio. What deserves a look before, the lock, and what is kept of the month: statements,
 * decisions, names, what was due, as they were that day.
 * Does not belong here: closing a clause ({@code compliance.standing}); the lock itself, which {@code hours.ledger} keeps.
 */
package fr.clausier.compliance.closing;
