/**
 * Floor 3, the part of access that writes to people about their own account: a lost password chosen anew, and what changed in how the account is entered.
 * Does not belong here: the way mails leave, kept by the room of timed work, above.
 */
package fr.clausier.access.lost;
