/**
 * Floor 10, pages of statements added up by lot, contract, operation or buyer.
 * Does not belong here: the statement of one lot beside its contract (web.contract).
 */
package fr.clausier.web.statement;
