package fr.clausier.web.followed;

import fr.clausier.access.AccountNames.Colleague;
import fr.clausier.contract.Contract;
import fr.clausier.contract.followed.StandIn;
import fr.clausier.web.Choice;
import fr.clausier.web.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Contracts with who follows each, and who stands in for whom.
 *
 * @param contracts those of this part; @param followers account by contract
 * @param nobody how many of all contracts nobody follows
 */
public record FollowedView(List<Contract> contracts, Map<Long, Long> followers, List<Colleague> colleagues, List<StandIn> standIns, long nobody, Slice slice,
        LocalDate today, Map<Long, String> names) {

    public List<Choice> choices() {
        return colleagues.stream().map(each -> new Choice(Long.toString(each.id()), each.name())).toList();
    }

    public boolean isFollowedBy(Contract contract, Colleague colleague) {
        return followers.getOrDefault(contract.id(), 0L) == colleague.id();
    }

    /** Name of an account; empty when it left the structure. */
    public String name(long account) {
        return names.getOrDefault(account, "");
    }

    public boolean isOpen(StandIn each) {
        return each.on(today) == StandIn.State.OPEN || each.on(today) == StandIn.State.COMING;
    }
}
