/**
 * Floor 10, the API of closing months and of comparing them.
 * Does not belong here: what is kept of a month, what differs.
 */
package fr.clausier.api.closing;
