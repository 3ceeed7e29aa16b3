package fr.clausier.web.participant;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.placement.Placement;
import fr.clausier.participant.EligibleGroup;
import java.time.LocalDate;

/**
 * A placement as the page of the person shows it.
 *
 * @param lot null, with its contract, when the viewer employs the person there without reaching the lot
 * @param group null when the viewer may not know it
 * @param mayChange whether it is the viewer's to change
 */
public record PlacementView(Placement placement, String employer, Contract contract, Lot lot, EligibleGroup group, boolean mayChange) {

    /** Whether it has not ended on a day. */
    public boolean isOpenOn(LocalDate day) {
        return placement.plannedEnd() == null || !placement.plannedEnd().isBefore(day);
    }
}
