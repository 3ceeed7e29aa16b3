/**
 * Floor 5. What changes the base of a lot's clause from one day to the next: orders, invoices, conditional parts, options, renewals,
 * hours worked, hours planned, amounts subcontracted.
 * Does not belong here: hours due, which the clause works out from this.
 */
package fr.clausier.contract.base;
