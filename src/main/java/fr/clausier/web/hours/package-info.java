/**
 * Floor 10, pages by which hours arrive: a month typed for a lot, placements, and the hours workbook previewed then recorded.
 * Does not belong here: judging a line (hours).
 */
package fr.clausier.web.hours;
