/**
 * Floor 10. Files kept as evidence, for programs.
 * Does not belong here: who reaches what.
 */
package fr.clausier.api.evidence;
