/**
 * Floor 10, pages that show what was done, by whom and when.
 * Does not belong here: what a person is named; entries about people stay sealed.
 */
package fr.clausier.web.journal;
