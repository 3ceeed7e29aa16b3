package fr.clausier.web.provider;

import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import java.time.YearMonth;
import java.util.List;

/** An employer as its card shows it. @param month last complete month, at whose end its hours are summed */
public record ProviderView(Organisation organisation, List<ConventionView> conventions, List<LinkedLot> lots,
        YearMonth month, Scope scope) {

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_PROVIDERS);
    }
}
