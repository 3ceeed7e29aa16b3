/**
 * Floor 10, pages from which reports are asked for and taken away as files.
 * Does not belong here: what a report holds (report).
 */
package fr.clausier.web.report;
