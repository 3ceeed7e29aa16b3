/**
 * Floor 1. Every sentence people read, in French and English, and numbers and dates as each language writes them.
 * Does not belong here: no decision.
 */
package fr.clausier.words;
