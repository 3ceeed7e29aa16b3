/**
 * Floor 10, pages from which declaration workbooks are taken away, and on which those that come back are checked and recorded.
 * Does not belong here: what is asked for (report.declaration) and what comes of it (hours.declaration).
 */
package fr.clausier.web.declaration;
