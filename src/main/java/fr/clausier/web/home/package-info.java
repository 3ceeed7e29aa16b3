/**
 * Floor 10, the first page: what waits for someone, and since when.
 * Does not belong here: deciding what is due (compliance).
 */
package fr.clausier.web.home;
