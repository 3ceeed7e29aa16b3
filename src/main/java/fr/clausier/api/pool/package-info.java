/**
 * Floor 10, the API of pools of lots.
 * Does not belong here: which clause receives an hour (hours).
 */
package fr.clausier.api.pool;
