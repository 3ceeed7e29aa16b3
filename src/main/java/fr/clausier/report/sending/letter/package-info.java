/**
 * Floor 9. A workbook ready to leave, whom it goes to, and what a way of carrying it promises.
 * Does not belong here: any such way; those are kept by the room of timed work, above.
 */
package fr.clausier.report.sending.letter;
