/**
 * Floor 9. Workbooks promised to someone each month: who is sent what on which day, what was sent to whom, what failed and when it is
 * tried again. How a letter travels is a {@link fr.clausier.report.sending.Carrier}, kept by the room of timed work above.
 * Does not belong here: what a workbook says (report), mail servers and folders (schedule).
 */
package fr.clausier.report.sending;
