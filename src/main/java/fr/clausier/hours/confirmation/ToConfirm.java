package fr.clausier.hours.confirmation;

import fr.clausier.hours.Activity;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import java.util.List;
import java.util.Map;

/**
 * What goes out in a workbook to be confirmed.
 *
 * @param reference short, by which people name the workbook to one another
 * @param mark sealed, of the workbook itself
 * @param rows by contract, lot and month: the row of the whole month, then one for each person
 */
public record ToConfirm(String reference, String mark, List<Row> rows) {

    /**
     * @param placement null for the row of a whole month
     * @param person as the viewer may see it; empty for the row of a whole month
     * @param state null while nothing was declared: there is nothing to answer yet
     * @param declared hours by activity; those of everyone in the row of a whole month
     * @param mark sealed, of the row
     */
    public record Row(Asked asked, Placement placement, String person, String contract, String lot, Declaration.State state,
            Map<Activity, Hours> declared, String mark) {

        public boolean isWholeMonth() {
            return placement == null;
        }

        public boolean isOpen() {
            return state != null;
        }
    }
}
