/** What importing a workbook costs, and how that grows with its rows. */
package fr.clausier.proof.intake;
