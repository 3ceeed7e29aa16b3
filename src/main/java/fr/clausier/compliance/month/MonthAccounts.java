package fr.clausier.compliance.month;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
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
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Participant;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.participant.profile.Profiles;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws up the account of a month for a reader: everything its workbook needs is asked here, once. */
@Singleton
public class MonthAccounts {

    private final ComplianceBook compliance;
    private final MonthPenalties penalties;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Participants participants;
    private final Profiles profiles;
    private final LegalAmounts legal;
    private final Calendar calendar;

    MonthAccounts(ComplianceBook compliance, MonthPenalties penalties, Contracts contracts, Organisations organisations, Participants participants,
            Profiles profiles, LegalAmounts legal, Calendar calendar) {
        this.compliance = compliance;
        this.penalties = penalties;
        this.contracts = contracts;
        this.organisations = organisations;
        this.participants = participants;
        this.profiles = profiles;
        this.legal = legal;
        this.calendar = calendar;
    }

    /** The account of a month, for the contracts selected within what the reader reaches. */
    @Transactional
    public MonthAccount of(Scope scope, YearMonth month, Selection selection) {
        scope.require(Permission.READ_REPORTS);
        MonthBook book = compliance.month(scope, month, selection);
        Map<Long, Person> people = participants.all(scope);
        Map<Long, Contract> read = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        Map<Long, String> references = people.values().stream().map(Person::participant).collect(Collectors.toMap(Participant::id, Participant::reference));
        MonthReading reading = new MonthReading(book, read, references, (buyer, reference) -> profiles.pseudonym(scope, buyer, reference));
        Map<Long, LocalDate> hired = reading.hired();
        List<DueAccount> due = reading.due();
        Map<Long, String> names = new HashMap<>();
        Stream.concat(hired.keySet().stream(), due.stream().map(DueAccount::participant)).distinct().filter(people::containsKey)
            .forEach(id -> people.get(id).identity().ifPresent(identity -> names.put(id, identity.shown())));
        return new MonthAccount(book.day(), calendar.today(), calendar.now(), covered(scope, selection), scope.seesNames(),
            scope.may(Permission.READ_PENALTIES), legal.on(scope, LegalAmount.FTE_HOURS, book.day()).map(LegalValue::value).orElse(null),
            reading.rules(), reading.lots(), reading.lines(), reading.people(profiles.of(scope, hired)), names, due,
            scope.may(Permission.READ_PENALTIES) ? MonthReading.penalties(penalties.of(scope, book, selection)) : List.of());
    }

    private Covered covered(Scope scope, Selection selection) {
        if (selection.contract() != 0) {
            return contracts.find(scope, selection.contract()).map(contract -> new Covered(buyer(scope, contract.buyerId()), contract.number(),
                contract.object())).orElse(Covered.PORTFOLIO);
        }
        return selection.buyer() == 0 ? Covered.PORTFOLIO : new Covered(buyer(scope, selection.buyer()), "", "");
    }

    private String buyer(Scope scope, long id) {
        return organisations.find(scope, id).map(buyer -> buyer.name()).orElse("");
    }
}
