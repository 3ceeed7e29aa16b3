/**
 * Floor 10, one box that finds a contract, a company or a person from anywhere.
 * Does not belong here: what each room finds, and for whom (contract, provider, participant).
 */
package fr.clausier.web.search;
