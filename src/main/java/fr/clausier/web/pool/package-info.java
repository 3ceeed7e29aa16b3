/**
 * Floor 10, pages of the pools of lots.
 * Does not belong here: which clause receives an hour (hours).
 */
package fr.clausier.web.pool;
