package fr.clausier.hours.declaration;

import fr.clausier.hours.Activity;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Hours;
import java.util.List;
import java.util.Map;

/**
 * What goes out in a workbook.
 *
 * @param reference short, by which people name the workbook to one another
 * @param mark sealed, of the workbook itself
 * @param rows by lot, month and employer: the row of the whole lot, then one for each person
 */
public record Outgoing(String reference, String mark, List<Row> rows) {

    /**
     * @param placement null for the row of a whole lot
     * @param person as the viewer may see it; empty for the row of a whole lot
     * @param contract number; @param lot number, empty for an undivided contract
     * @param stood hours that stand now, by activity
     * @param zero whether the employer answered that nobody worked
     * @param mark sealed, of the row
     */
    public record Row(Asked asked, Placement placement, String person, String contract, String lot, String employer, Map<Activity, Hours> stood,
            boolean zero, String mark) {

        public boolean isWholeLot() {
            return placement == null;
        }
    }
}
