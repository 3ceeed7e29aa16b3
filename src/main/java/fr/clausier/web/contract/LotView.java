package fr.clausier.web.contract;

import fr.clausier.contract.Lot;
import java.util.List;

/** A lot as the page of its contract shows it. */
public record LotView(Lot lot, List<LinkView> links) {
}
