package fr.clausier.web.provider;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.kernel.Hours;

/** A lot an employer takes part in. @param declared hours of its people there, until the last complete month; @param counted those accepted */
public record LinkedLot(Contract contract, Lot lot, LotLink link, Hours declared, Hours counted) { }
