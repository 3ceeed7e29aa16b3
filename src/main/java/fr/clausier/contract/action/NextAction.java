package fr.clausier.contract.action;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import java.time.LocalDate;

/** Something to be done about a lot by some day. */
public record NextAction(Noted noted, Contract contract, Lot lot) {

    public LocalDate on() {
        return noted.action().nextOn();
    }

    public boolean isLate(LocalDate today) {
        return on().isBefore(today);
    }
}
