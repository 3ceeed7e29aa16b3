/**
 * Floor 5. Operations, contracts, lots, amendments, and the link of an organisation to a lot.
 * Does not belong here: clauses and hours.
 */
package fr.clausier.contract;
