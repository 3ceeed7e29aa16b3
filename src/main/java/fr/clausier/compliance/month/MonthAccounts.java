package fr.clausier.compliance.month;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.month.MonthAccount.Covered;
import fr.clausier.compliance.penalty.MonthPenalties;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.law.LegalAmount;
import fr.clausier.law.LegalAmounts;
import fr.clausier.law.LegalValue;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.exit.ExitCounts;
import fr.clausier.participant.exit.Exits;
import fr.clausier.participant.profile.Profiles;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws up the account of a month for a reader: everything its workbook needs is asked here, once. */
@Singleton
public class MonthAccounts {

    private final ComplianceBook compliance;
    private final MonthPenalties penalties;
    private final Contracts contracts;
    private final Participants participants;
    private final Profiles profiles;
    private final Exits exits;
    private final LegalAmounts legal;
    private final Calendar calendar;

    MonthAccounts(ComplianceBook compliance, MonthPenalties penalties, Contracts contracts, Participants participants, Profiles profiles, Exits exits,
            LegalAmounts legal, Calendar calendar) {
        this.compliance = compliance;
        this.penalties = penalties;
        this.contracts = contracts;
        this.participants = participants;
        this.profiles = profiles;
        this.exits = exits;
        this.legal = legal;
        this.calendar = calendar;
    }

    /** The account of a month, for the contracts selected within what the reader reaches. */
    @Transactional
    public MonthAccount of(Scope scope, YearMonth month, Selection selection) {
        return of(scope, facts(scope, month, selection), selection);
    }

    /** All that the account of a month rests on, as it stands: what is kept of a month that is closed. */
    @Transactional
    public MonthFacts facts(Scope scope, YearMonth month, Selection selection) {
        scope.require(Permission.READ_REPORTS);
        MonthBook book = compliance.month(scope, month, selection);
        Set<Long> awaited = book.due().stream().map(DueItem::participant).collect(Collectors.toSet());
        Map<Long, String> references = participants.all(scope).values().stream().map(Person::participant).filter(each -> awaited.contains(each.id()))
            .collect(Collectors.toMap(Participant::id, Participant::reference));
        Map<Long, Set<LocalDate>> hires = MonthReading.hires(book);
        return new MonthFacts(book, MonthFacts.selected(contracts.all(scope), selection), references, profiles.on(scope, hires),
            Optional.of(exits.courses(scope, hires.keySet(), book.day())), scope.may(Permission.READ_PENALTIES) ? penalties.of(scope, book, selection) : List.of(),
            legal.on(scope, LegalAmount.FTE_HOURS, book.day()).map(LegalValue::value).orElse(null), calendar.today(), calendar.now());
    }

    /** The account that rests on some facts, of today or kept; people are named as they are known today. */
    @Transactional
    public MonthAccount of(Scope scope, MonthFacts facts, Selection selection) {
        scope.require(Permission.READ_REPORTS);
        MonthBook book = facts.book();
        Map<Long, Contract> read = facts.contracts().stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        MonthReading reading = new MonthReading(book, read, facts.references(), (buyer, reference) -> profiles.pseudonym(scope, buyer, reference));
        Map<Long, LocalDate> hired = reading.hired();
        List<DueAccount> due = reading.due();
        Map<Long, Person> people = participants.all(scope);
        Map<Long, String> names = new HashMap<>();
        Stream.concat(hired.keySet().stream(), due.stream().map(DueAccount::participant)).distinct().filter(people::containsKey)
            .forEach(id -> people.get(id).identity().ifPresent(identity -> names.put(id, identity.shown())));
        return new MonthAccount(book.day(), facts.made(), facts.madeAt(), covered(facts, selection), scope.seesNames(),
            scope.may(Permission.READ_PENALTIES), facts.fteHours(), reading.rules(), reading.lots(), reading.lines(),
            reading.people(facts.profiles(hired)), names, due, MonthReading.penalties(facts.penalties()), facts.courses());
    }

    /** Exits of the people of an account, as they are known today for its day; empty for an account made before exits were recorded. */
    @Transactional
    public Optional<ExitCounts> exitsNow(Scope scope, MonthAccount account) {
        Map<Long, Set<LocalDate>> hires = Indicators.hires(account.lines());
        return account.courses().map(then -> ExitCounts.of(hires, exits.courses(scope, hires.keySet(), account.day()), account.knownUntil()));
    }

    private static Covered covered(MonthFacts facts, Selection selection) {
        if (selection.contract() != 0) {
            return facts.contracts().stream().findFirst().map(contract -> new Covered(facts.book().nameOf(contract.buyerId()), contract.number(),
                contract.object())).orElse(Covered.PORTFOLIO);
        }
        return selection.buyer() == 0 ? Covered.PORTFOLIO : new Covered(facts.book().nameOf(selection.buyer()), "", "");
    }
}
