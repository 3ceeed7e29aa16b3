/**
 * Floor 10, records that may be of one person: listed, put together, taken apart.
 * Does not belong here: what moves, and how it comes back (hours.merge).
 */
package fr.clausier.web.merge;
