package fr.clausier.web.provider;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;

/** A lot an employer takes part in. */
public record LinkedLot(Contract contract, Lot lot, LotLink link) { }
