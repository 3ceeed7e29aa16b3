/**
 * Floor 10, the API of a lot's clause: its terms, and the organisations linked to it.
 * Does not belong here: any rule.
 */
package fr.clausier.api.clause;
