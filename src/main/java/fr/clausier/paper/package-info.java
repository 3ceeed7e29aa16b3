/**
 * Floor 1. Documents to print and to sign: a title, facts, tables, as a tagged PDF that a screen reader follows (PDF/UA-1). The only room
 * with the PDF library. Does not belong here: what a document says.
 */
package fr.clausier.paper;
