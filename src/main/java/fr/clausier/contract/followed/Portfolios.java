package fr.clausier.contract.followed;

import fr.clausier.access.AccountNames;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisation;
import fr.clausier.organisation.Organisations;
import fr.clausier.organisation.territory.Departements;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose each contract is today: of who follows it by name, else of who has its territory, the closest area first; and of whoever stands in for
 * them. What any page calls "mine" is asked here.
 */
@Singleton
public class Portfolios {

    private final FollowerRows followers;
    private final FollowerRows.StandInRows standIns;
    private final FollowerRows.TerritoryRows territories;
    private final Contracts contracts;
    private final Organisations organisations;
    private final AccountNames names;
    private final Calendar calendar;
    private final Unchanged<String, List<Follower>> keptFollowers;
    private final Unchanged<String, List<Territory>> keptTerritories;
    private final Unchanged<Long, Set<Long>> keptAway;
    private final Unchanged<String, Map<Long, Whose>> kept;

    Portfolios(FollowerRows followers, FollowerRows.StandInRows standIns, FollowerRows.TerritoryRows territories, Contracts contracts, Organisations organisations,
            AccountNames names, Calendar calendar, Keeping keeping) {
        this.followers = followers;
        this.standIns = standIns;
        this.territories = territories;
        this.contracts = contracts;
        this.organisations = organisations;
        this.names = names;
        this.calendar = calendar;
        this.keptFollowers = keeping.of(Keeping.MANY, Thing.CONTRACT);
        this.keptTerritories = keeping.of(Keeping.MANY, Thing.TERRITORY);
        this.keptAway = keeping.of(Keeping.MANY, Thing.STAND_IN);
        this.kept = keeping.of(Keeping.MANY, Thing.CONTRACT, Thing.OPERATION, Thing.OPEN_DATA, Thing.ORGANISATION, Thing.PROVIDER_LIST, Thing.PLACES, Thing.TERRITORY,
            Thing.ACCOUNT, Thing.ROLE);
    }

    /** @param area by which the contract is the account's; null when it is followed by name */
    public record Whose(long account, String area) { }

    /** Whose each contract is today, before anybody stands in for them; those of nobody are left out, as those of who has left. */
    @Transactional
    public Map<Long, Whose> all(Scope scope) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        return kept.facts(scope.structure(), "", () -> workedOut(scope));
    }

    /** Contracts that are the viewer's today, or somebody's for whom the viewer stands in. Empty for whoever has none, or may follow none. */
    @Transactional
    public Set<Long> mine(Scope scope) {
        if (!scope.may(Permission.FOLLOW_CONTRACTS)) {
            return Set.of();
        }
        long account = scope.actor().account();
        Set<Long> away = keptAway.facts(scope.structure(), account, () -> Set.copyOf(standIns.away(scope.structure(), account, calendar.today())));
        return all(scope).entrySet().stream().filter(each -> each.getValue().account == account || away.contains(each.getValue().account)).map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Long, Whose> workedOut(Scope scope) {
        Set<Long> colleagues = names.facilitators(scope).stream().map(AccountNames.Colleague::id).collect(Collectors.toSet());
        Map<String, Long> areas = keptTerritories.facts(scope.structure(), "", () -> territories.on(scope.structure(), calendar.today())).stream()
            .filter(each -> colleagues.contains(each.accountId())).collect(Collectors.toMap(Territory::area, Territory::accountId));
        Map<Long, Whose> found = new HashMap<>();
        if (!areas.isEmpty()) {
            List<Contract> all = contracts.all(scope);
            Map<Long, Organisation> buyers = organisations.byIds(scope, all.stream().map(Contract::buyerId).toList());
            all.forEach(contract -> Departements.codesOf(contract.placeCode(), buyers.get(contract.buyerId())).stream().filter(areas::containsKey).findFirst()
                .ifPresent(area -> found.put(contract.id(), new Whose(areas.get(area), area))));
        }
        keptFollowers.facts(scope.structure(), "", () -> followers.findByStructureId(scope.structure())).stream()
            .filter(each -> colleagues.contains(each.accountId())).forEach(each -> found.put(each.contractId(), new Whose(each.accountId(), null)));
        return Map.copyOf(found);
    }
}
