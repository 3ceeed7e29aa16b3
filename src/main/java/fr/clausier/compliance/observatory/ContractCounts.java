package fr.clausier.compliance.observatory;

import fr.clausier.contract.Contract;
import fr.clausier.contract.SocialConsideration;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Contracts notified in a year, by number and by amount excluding VAT. A contract with several social considerations is in each of their
 * counts, once in {@code considered}.
 *
 * @param producing contracts of any year with hours counted in this one
 */
public record ContractCounts(Count notified, Count considered, Count clause, Count criterion, Count reserved, long producing) {

    /** @param unknown how many of them have no amount typed */
    public record Count(long number, Money amount, long unknown) {

        static Count of(List<Contract> contracts, Predicate<Contract> which) {
            List<Contract> some = contracts.stream().filter(which).toList();
            return new Count(some.size(), some.stream().map(Contract::amount).filter(amount -> amount != null).reduce(Money.ZERO, Money::plus),
                some.stream().filter(contract -> contract.amount() == null).count());
        }
    }

    static ContractCounts of(List<Contract> notified, long producing) {
        return new ContractCounts(Count.of(notified, all -> true), Count.of(notified, ContractCounts::isConsidered), Count.of(notified, has(SocialConsideration.CLAUSE)),
            Count.of(notified, has(SocialConsideration.CRITERION)),
            Count.of(notified, has(SocialConsideration.RESERVED).or(has(SocialConsideration.RESERVED_CONCESSION))), producing);
    }

    private static boolean isConsidered(Contract contract) {
        Set<SocialConsideration> said = contract.socialConsiderations();
        return said.stream().anyMatch(each -> each != SocialConsideration.NONE);
    }

    private static Predicate<Contract> has(SocialConsideration consideration) {
        return contract -> contract.socialConsiderations().contains(consideration);
    }

    /** Share of the contracts notified, by number; zero when there is none. */
    public Percent byNumber(Count some) {
        return ratio(BigDecimal.valueOf(some.number()), BigDecimal.valueOf(notified.number()));
    }

    /** Share of the amounts typed; zero when there is none. */
    public Percent byAmount(Count some) {
        return ratio(some.amount().value(), notified.amount().value());
    }

    private static Percent ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Percent.ZERO : new Percent(part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP));
    }
}
