/**
 * Floor 10, pages of contracts, lots, their links and amendments.
 * Does not belong here: terms of clauses (web.clause) and hours (web.hours).
 */
package fr.clausier.web.contract;
