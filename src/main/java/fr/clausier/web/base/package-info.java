/**
 * Floor 10, pages of what changes the base of a lot's clause: its entries, and the files they come in.
 * Does not belong here: what is due from them (web.clause).
 */
package fr.clausier.web.base;
