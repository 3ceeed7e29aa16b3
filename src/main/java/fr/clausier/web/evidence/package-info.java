/**
 * Floor 10. Pages of files kept as evidence: those about one thing, one given back, what a structure keeps.
 * Does not belong here: who reaches what.
 */
package fr.clausier.web.evidence;
