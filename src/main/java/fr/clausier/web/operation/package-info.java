/**
 * Floor 10, pages of operations: with which observers each is shared, what was decided on it.
 * Does not belong here: contracts of an operation (web.contract), sums by operation (web.statement).
 */
package fr.clausier.web.operation;
