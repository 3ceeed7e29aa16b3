/**
 * Floor 10, the hours grid: people and months of a lot on one page, typed as in a spreadsheet, kept as it is typed.
 * Does not belong here: one month with what each employer answered (web.hours); writing hours (hours.ledger).
 */
package fr.clausier.web.grid;
