package fr.clausier.web.clause;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;

/** Where a clause stands: a lot of a contract. */
public record ClausePlace(Contract contract, Lot lot) { }
