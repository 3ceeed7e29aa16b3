package fr.clausier.compliance.observatory;

import fr.clausier.contract.Contract;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.Lot;
import fr.clausier.contract.LotLink;
import fr.clausier.kernel.Money;
import fr.clausier.provider.EmployerKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lots of a buyer, notified in a year, that a social operator holds itself (article L2111-3: purchases from SIAE, EA and ESAT).
 *
 * @param amount of those lots whose amount is typed, the contract's for an undivided one
 */
public record Purchases(Operator by, long lots, Money amount) {

    /** Families of operators a scheme tells apart. */
    public enum Operator {
        /** Structures d'insertion par l'activité économique. */ SIAE(EnumSet.of(EmployerKind.ACI, EmployerKind.EI, EmployerKind.AI, EmployerKind.ETTI, EmployerKind.EITI, EmployerKind.REGIE)),
        /** Entreprises adaptées and ESAT. */ EA_ESAT(EnumSet.of(EmployerKind.EA, EmployerKind.EATT, EmployerKind.ESAT));

        private final Set<EmployerKind> kinds;

        Operator(Set<EmployerKind> kinds) {
            this.kinds = kinds;
        }

        boolean is(String kind) {
            return kind != null && Arrays.stream(EmployerKind.values()).anyMatch(each -> each.name().equals(kind) && kinds.contains(each));
        }
    }

    static List<Purchases> of(Map<Long, Contract> notified, Collection<Lot> lots, Collection<LotLink> links) {
        return Arrays.stream(Operator.values()).map(operator -> {
            Set<Long> held = links.stream().filter(link -> link.kind() == LinkKind.HOLDER && operator.is(link.employerKind())).map(LotLink::lotId).collect(Collectors.toSet());
            List<Lot> those = lots.stream().filter(lot -> held.contains(lot.id()) && notified.containsKey(lot.contractId())).toList();
            return new Purchases(operator, those.size(), those.stream().map(lot -> amount(lot, notified.get(lot.contractId()))).reduce(Money.ZERO, Money::plus));
        }).toList();
    }

    private static Money amount(Lot lot, Contract contract) {
        Money typed = lot.amount() == null && lot.implicit() ? contract.amount() : lot.amount();
        return typed == null ? Money.ZERO : typed;
    }
}
