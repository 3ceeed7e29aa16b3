package fr.clausier.web.provider;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.territory.Coordinates;
import java.time.YearMonth;
import java.util.List;

/**
 * An employer as its card shows it.
 *
 * @param month last complete month, at whose end its hours are summed
 * @param from first month of the period asked for; @param to last
 * @param hours of that period; null when it works on no lot
 * @param at where it is, when someone typed it; null otherwise
 * @param maySay whether the viewer may say what places are free
 */
public record ProviderView(Organisation organisation, List<ConventionView> conventions, List<LinkedLot> lots,
        YearMonth month, List<PlaceView> places, YearMonth from, YearMonth to, ProviderHours hours, Coordinates at, boolean maySay, Scope scope) {

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_PROVIDERS);
    }
}
