package fr.clausier.hours.ledger;

import fr.clausier.hours.Activity;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Problem;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Hours to be written for a placement and a month, typed or from a cell of a file.
 *
 * @param hours null takes a draft line away
 * @param corrected whether a cell of its row was corrected here, and so says otherwise in the file
 */
public record Entry(long placementId, YearMonth month, Activity activity, Hours hours, String sheet, String cell, boolean corrected) {

    public Entry(long placementId, YearMonth month, Activity activity, Hours hours, String sheet, String cell) {
        this(placementId, month, activity, hours, sheet, cell, false);
    }

    /** What tells one standing line from another. */
    public record Key(long placementId, YearMonth month, Activity activity) { }

    public static Entry typed(long placementId, YearMonth month, Activity activity, Hours hours) {
        return new Entry(placementId, month, activity, hours, null, null);
    }

    /** Name of the box in which hours are typed: {@code hours[12][2026-03].work}. */
    public static String box(long placementId, YearMonth month, Activity activity) {
        return "hours[" + placementId + "][" + month + "]." + activity.name().toLowerCase(Locale.ROOT);
    }

    /** Where it was written: its cell, or the box it was typed in. */
    Problem.Place place() {
        return cell == null ? Problem.Place.field(box(placementId, month, activity)) : Problem.Place.cell(sheet, cell);
    }

    Key key() {
        return new Key(placementId, month, activity);
    }
}
