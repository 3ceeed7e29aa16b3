package fr.clausier.compliance.member;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * what members owe one another: hours handed over at the price agreed for each; and, at a typed price, what would settle the hours
 * that some did above what they owe and others lack. Each amount has one payer and one payee, so all of them add to zero.
 */
public final class SettlementRule {

    static final String ID = "R-36";
    static final int VERSION = 1;

    private SettlementRule() { }

    /** Who pays whom, for how many hours. @param amount euros, hours × price, to the cent */
    public record Payment(long payer, long payee, Hours hours, Money amount) { }

    /** An agreed transfer. @param price euros per hour; null when no price was agreed, and nothing is then owed for it */
    public record Agreed(long from, long to, Hours hours, Money price) { }

    /** One payment for each agreed transfer with a price: who received the hours pays who did them. */
    public static List<Payment> agreed(List<Agreed> transfers) {
        return transfers.stream().filter(each -> each.price() != null)
            .map(each -> new Payment(each.to(), each.from(), each.hours(), amount(each.hours(), each.price()))).toList();
    }

    /**
     * What would settle the balances as they stand. Hours above are shared among those who lack some in proportion of what they lack, and
     * taken from those who have some in proportion of what they have; nothing is settled beyond what exists on both sides.
     *
     * @param accounts the lead first: at equal remainders the first listed is served first
     */
    public static List<Payment> proposed(List<MemberAccount> accounts, Money price) {
        Hours above = accounts.stream().map(MemberAccount::surplus).reduce(Hours.ZERO, Hours::plus);
        Hours lacking = accounts.stream().map(MemberAccount::missing).reduce(Hours.ZERO, Hours::plus);
        Hours settled = above.min(lacking);
        List<Hours> given = Apportionment.of(settled, accounts.stream().map(each -> each.surplus().value()).toList());
        List<Hours> taken = Apportionment.of(settled, accounts.stream().map(each -> each.missing().value()).toList());
        return matched(accounts, new ArrayList<>(given), taken, price);
    }

    private static List<Payment> matched(List<MemberAccount> accounts, List<Hours> given, List<Hours> taken, Money price) {
        List<Payment> payments = new ArrayList<>();
        for (int taker = 0; taker < accounts.size(); taker++) {
            Hours open = taken.get(taker);
            for (int giver = 0; giver < accounts.size() && open.isPositive(); giver++) {
                Hours hours = open.min(given.get(giver));
                if (hours.isPositive()) {
                    payments.add(new Payment(accounts.get(taker).member().organisation(), accounts.get(giver).member().organisation(), hours,
                        amount(hours, price)));
                    given.set(giver, given.get(giver).minus(hours));
                    open = open.minus(hours);
                }
            }
        }
        return payments;
    }

    /** What each is left with, received less paid; all of them make zero. */
    public static Map<Long, Money> net(List<Payment> payments) {
        Map<Long, Money> net = new TreeMap<>();
        payments.forEach(each -> {
            net.merge(each.payer(), Money.ZERO.minus(each.amount()), Money::plus);
            net.merge(each.payee(), each.amount(), Money::plus);
        });
        return net;
    }

    private static Money amount(Hours hours, Money price) {
        BigDecimal exact = hours.value().multiply(price.value());
        return new Money(exact.setScale(2, RoundingMode.HALF_UP));
    }
}
