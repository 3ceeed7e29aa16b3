package fr.clausier.web.followed;

import fr.clausier.access.AccountNames.Colleague;
import fr.clausier.contract.Contract;
import fr.clausier.contract.followed.Portfolios.Whose;
import fr.clausier.contract.followed.Spell;
import fr.clausier.contract.followed.StandIn;
import fr.clausier.contract.followed.Territory;
import fr.clausier.web.Choice;
import fr.clausier.web.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Contracts with who follows each, who has which territory, and who stands in for whom.
 *
 * @param contracts those of this part; @param followers account by contract, of those followed by name; @param whose whose each is today, by contract
 * @param nobody how many of all contracts are nobody's; @param onlyNobody whether those alone are shown
 */
public record FollowedView(List<Contract> contracts, Map<Long, Long> followers, Map<Long, Whose> whose, List<Colleague> colleagues, List<Territory> territories,
        List<StandIn> standIns, long nobody, boolean onlyNobody, Slice slice, LocalDate today, Map<Long, String> names) {

    public List<Choice> choices() {
        return colleagues.stream().map(each -> new Choice(Long.toString(each.id()), each.name())).toList();
    }

    public boolean isFollowedBy(Contract contract, Colleague colleague) {
        return followers.getOrDefault(contract.id(), 0L) == colleague.id();
    }

    /** By which territory a contract is somebody's; null when it is followed by name, or nobody's. */
    public Whose byTerritory(Contract contract) {
        Whose found = whose.get(contract.id());
        return found == null || found.area() == null ? null : found;
    }

    /** Contracts that are somebody's by a territory today. */
    public long covered(Territory territory) {
        return isOpen(territory) ? whose.values().stream().filter(each -> territory.area().equals(each.area()) && each.account() == territory.accountId()).count() : 0;
    }

    /** Name of an account; empty when it left the structure. */
    public String name(long account) {
        return names.getOrDefault(account, "");
    }

    /** Whether it holds, or will. */
    public boolean isOpen(Spell each) {
        return each.on(today) == Spell.State.OPEN || each.on(today) == Spell.State.COMING;
    }
}
