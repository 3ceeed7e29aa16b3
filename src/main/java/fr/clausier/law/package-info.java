/**
 * Floor 4. Amounts that the law fixes from a day on, each with its source, and the working days of France.
 * Does not belong here: numbers that a contract fixes (clause), and what a check makes of an amount (compliance).
 */
package fr.clausier.law;
