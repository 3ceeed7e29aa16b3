package fr.clausier.compliance.member;

import fr.clausier.compliance.member.SettlementRule.Payment;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.hours.placement.Placement;
import fr.clausier.kernel.Money;
import fr.clausier.organisation.Organisation;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is told of a lot's members at the end of a month.
 *
 * @param statement what each owes and did
 * @param transfers hours handed over, the first agreed first; without prices for whoever is not told them
 * @param outside placements with employers that are no member
 * @param typedFor for which member a placement was typed to work, by placement
 * @param tellsPrices whether the viewer is told what members pay one another: the facilitator and the members themselves
 * @param price price per hour at which a settlement of the balances is proposed; null when none is asked
 */
public record MemberBook(Contract contract, Lot lot, YearMonth month, MemberStatement statement, List<MemberTransfer> transfers,
        List<Placement> outside, Map<Long, Long> typedFor, Map<Long, Organisation> organisations, boolean tellsPrices, Money price) {

    /** What transfers make members owe one another; empty for whoever is not told prices. */
    public List<Payment> agreed() {
        return tellsPrices ? SettlementRule.agreed(transfers.stream().map(MemberTransfer::agreed).toList()) : List.of();
    }

    /** What would settle the balances at the price asked; empty without a price. */
    public List<Payment> proposed() {
        return price == null || !tellsPrices ? List.of() : SettlementRule.proposed(statement.accounts(), price);
    }

    public Map<Long, Money> net() {
        return SettlementRule.net(agreed());
    }

    public String nameOf(long organisation) {
        return Optional.ofNullable(organisations.get(organisation)).map(Organisation::name).orElse("");
    }

    public boolean isMember(long organisation) {
        return statement.of(organisation).isPresent();
    }
}
