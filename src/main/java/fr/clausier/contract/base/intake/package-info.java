/**
 * Floor 5. The workbook of a clause's base: its columns, the blank one, what a file says, what recording it would do.
 * Does not belong here: reading the cells of a file (workbook), what an entry may be (contract.base).
 */
package fr.clausier.contract.base.intake;
