package fr.clausier.compliance.observatory;

import fr.clausier.compliance.month.MonthAccount;
import fr.clausier.compliance.month.MonthAccounts;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures of a year for a reader, over the contracts they reach. */
@Singleton
public class Observatories {

    private final MonthAccounts accounts;
    private final Contracts contracts;
    private final Lots lots;
    private final Calendar calendar;
    private final ObservatorySettings settings;

    Observatories(MonthAccounts accounts, Contracts contracts, Lots lots, Calendar calendar, ObservatorySettings settings) {
        this.accounts = accounts;
        this.contracts = contracts;
        this.lots = lots;
        this.calendar = calendar;
        this.settings = settings;
    }

    /** The last year of which a month is complete. */
    public Year latest() {
        return Year.of(calendar.lastCompleteMonth().getYear());
    }

    /**
     * The year until its end, or until the last complete month.
     *
     * @param selection the portfolio, or one buyer
     * @throws IllegalArgumentException for a year of which no month is complete
     */
    @Transactional
    public Observatory of(Scope scope, Year year, Selection selection) {
        scope.require(Permission.READ_REPORTS);
        YearMonth last = calendar.lastCompleteMonth().isBefore(year.atMonth(12)) ? calendar.lastCompleteMonth() : year.atMonth(12);
        if (last.getYear() != year.getValue()) {
            throw new IllegalArgumentException("no month of " + year + " is complete");
        }
        MonthAccount account = accounts.of(scope, last, selection);
        List<Contract> reached = contracts.all(scope).stream().filter(each -> selection.buyer() == 0 || each.buyerId() == selection.buyer()).toList();
        YearReading reading = new YearReading(account, year.getValue(), reached);
        List<Contract> notified = reached.stream().filter(each -> isNotifiedIn(each, year)).toList();
        return new Observatory(year.getValue(), last.atEndOfMonth(), ContractCounts.of(notified, reading.producing()), reading.hours(), reading.people(),
            settings.fewestPeople(), reading.breakdowns(settings.fewestPeople()), reading.exits(settings.fewestPeople()));
    }

    /** Buyers whose contracts the viewer reaches. */
    @Transactional
    public Set<Long> buyers(Scope scope) {
        scope.require(Permission.READ_REPORTS);
        return contracts.all(scope).stream().map(Contract::buyerId).collect(Collectors.toSet());
    }

    /** Lots of a buyer's contracts notified in the year that social operators hold. */
    @Transactional
    public List<Purchases> purchases(Scope scope, Year year, long buyer) {
        scope.require(Permission.READ_REPORTS);
        Map<Long, Contract> notified = contracts.all(scope).stream().filter(each -> each.buyerId() == buyer && isNotifiedIn(each, year))
            .collect(Collectors.toMap(Contract::id, Function.identity()));
        return Purchases.of(notified, lots.all(scope), lots.links(scope));
    }

    private static boolean isNotifiedIn(Contract contract, Year year) {
        return contract.notificationDate() != null && contract.notificationDate().getYear() == year.getValue();
    }
}
