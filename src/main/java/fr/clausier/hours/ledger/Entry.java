package fr.clausier.hours.ledger;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import java.time.YearMonth;

/**
 * Hours to be written for a placement and a month, typed or from a cell of a file.
 *
 * @param hours null takes a draft line away
 */
public record Entry(long placementId, YearMonth month, Activity activity, Hours hours, String sheet, String cell) {

    /** What tells one standing line from another. */
    public record Key(long placementId, YearMonth month, Activity activity) { }

    public static Entry typed(long placementId, YearMonth month, Activity activity, Hours hours) {
        return new Entry(placementId, month, activity, hours, null, null);
    }

    Key key() {
        return new Key(placementId, month, activity);
    }
}
