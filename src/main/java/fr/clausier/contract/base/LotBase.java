package fr.clausier.contract.base;

import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The base of one lot's clause: what is answered for a day rests on every standing entry dated that day or before, those recorded
 * later included. Amounts are in euros excluding VAT.
 *
 * @param entries in no particular order; those corrected or struck are left out
 */
public record LotBase(List<BaseEntry> entries) {

    public static final LotBase NONE = new LotBase(List.of());

    public LotBase {
        entries = entries.stream().filter(BaseEntry::isStanding).toList();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Invoices, less credit notes. */
    public Money invoiced(LocalDate day) {
        return amount(of(BaseKind.INVOICE, day));
    }

    /** Orders passed, less what was taken back. */
    public Money ordered(LocalDate day) {
        return amount(of(BaseKind.ORDER, day));
    }

    /** Orders foreseen from the day after one day to another, that one included. Nothing when the second is not later. */
    public Money plannedOrders(LocalDate after, LocalDate until) {
        return amount(of(BaseKind.PLANNED_ORDER, until).filter(entry -> entry.dated().isAfter(after)));
    }

    /** What conditional parts, options and renewals added. */
    public Money addedAmount(LocalDate day) {
        return amount(additions(day));
    }

    /** Hours that conditional parts, options and renewals added. */
    public Hours addedHours(LocalDate day) {
        return hours(additions(day));
    }

    /** Hours worked by everyone, in months ended by that day. */
    public Hours worked(LocalDate day) {
        return hours(of(BaseKind.HOURS_WORKED, day));
    }

    /** Hours planned for the months ended by that day; empty when no plan is typed at all, zero when the plan starts later. */
    public Optional<Hours> planned(LocalDate day) {
        boolean typed = entries.stream().anyMatch(entry -> entry.kind() == BaseKind.PLANNED_HOURS);
        return typed ? Optional.of(hours(of(BaseKind.PLANNED_HOURS, day))) : Optional.empty();
    }

    /** Amounts subcontracted to employers for integration. */
    public Money subcontracted(LocalDate day) {
        return amount(of(BaseKind.SUBCONTRACTED, day));
    }

    /** The same by month, until a month ended. */
    public Map<YearMonth, Money> subcontractedBy(YearMonth last) {
        return of(BaseKind.SUBCONTRACTED, last.atEndOfMonth()).collect(Collectors.groupingBy(entry -> YearMonth.from(entry.dated()), TreeMap::new,
            Collectors.reducing(Money.ZERO, BaseEntry::amount, Money::plus)));
    }

    private Stream<BaseEntry> of(BaseKind kind, LocalDate day) {
        return matching(entry -> entry.kind() == kind && entry.isDatedBy(day));
    }

    private Stream<BaseEntry> additions(LocalDate day) {
        return matching(entry -> entry.kind().isAddition() && entry.isDatedBy(day));
    }

    private Stream<BaseEntry> matching(Predicate<BaseEntry> wanted) {
        return entries.stream().filter(wanted);
    }

    private static Money amount(Stream<BaseEntry> some) {
        return some.map(BaseEntry::amount).filter(amount -> amount != null).reduce(Money.ZERO, Money::plus);
    }

    private static Hours hours(Stream<BaseEntry> some) {
        return some.map(BaseEntry::hours).filter(hours -> hours != null).reduce(Hours.ZERO, Hours::plus);
    }
}
