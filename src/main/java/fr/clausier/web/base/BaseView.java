package fr.clausier.web.base;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Lot;
import fr.clausier.contract.base.BaseEntry;
import fr.clausier.contract.base.BaseKind;
import fr.clausier.contract.base.LotBase;
import fr.clausier.kernel.Money;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The base of a lot as its page shows it.
 *
 * @param entries every one ever recorded
 * @param today the day sums are given for
 */
public record BaseView(Contract contract, Lot lot, List<BaseEntry> entries, LocalDate today, Scope scope) {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    public LotBase base() {
        return new LotBase(entries);
    }

    /** Kinds that have entries which count, in the order the trade names them. */
    public List<BaseGroup> groups() {
        return Arrays.stream(BaseKind.values()).map(kind -> BaseGroup.of(kind, base().entries().stream().filter(entry -> entry.kind() == kind).toList()))
            .filter(group -> !group.lines().isEmpty()).toList();
    }

    /** Entries that count no more, the last recorded first. */
    public List<BaseEntry> gone() {
        return entries.stream().filter(entry -> !entry.isStanding()).sorted(Comparator.comparing(BaseEntry::id).reversed()).toList();
    }

    public boolean has(BaseKind... kinds) {
        List<BaseKind> wanted = List.of(kinds);
        return base().entries().stream().anyMatch(entry -> wanted.contains(entry.kind()));
    }

    /** The sum of the orders foreseen for the days to come. */
    public Money toCome() {
        return base().plannedOrders(today, FOR_EVER);
    }

    public boolean mayRecord() {
        return scope.may(Permission.RECORD_CONTRACTS);
    }
}
