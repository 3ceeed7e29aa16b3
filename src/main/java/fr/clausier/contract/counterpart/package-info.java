/**
 * Floor 5. Whom to write to or call about a lot, a buyer or a referrer: professionals, named all the same.
 * Does not belong here: participants (participant), accounts (access).
 */
package fr.clausier.contract.counterpart;
