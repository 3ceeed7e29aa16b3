/**
 * Floor 10, whom to turn to about lots, buyers and referrers.
 * Does not belong here: accounts (web.account).
 */
package fr.clausier.web.counterpart;
