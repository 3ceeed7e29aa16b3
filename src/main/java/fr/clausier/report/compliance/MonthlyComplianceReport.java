package fr.clausier.report.compliance;

import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.MonthBook;
import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.hours.decision.Selection;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Participants;
import fr.clausier.report.Report;
import fr.clausier.store.Calendar;
import fr.clausier.words.Words;
import fr.clausier.workbook.writing.Book;
import fr.clausier.workbook.writing.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The monthly compliance workbook: Synthèse, Heures, À traiter, Lisez-moi. */
@Singleton
public class MonthlyComplianceReport implements Report {

    private final ComplianceBook compliance;
    private final Contracts contracts;
    private final Organisations organisations;
    private final Participants participants;
    private final Calendar calendar;

    MonthlyComplianceReport(ComplianceBook compliance, Contracts contracts, Organisations organisations, Participants participants,
            Calendar calendar) {
        this.compliance = compliance;
        this.contracts = contracts;
        this.organisations = organisations;
        this.participants = participants;
        this.calendar = calendar;
    }

    @Override
    @Transactional
    public ReportFile of(Scope scope, YearMonth month, Selection selection, Words words) {
        scope.require(Permission.READ_REPORTS);
        MonthBook book = compliance.month(scope, month, selection);
        Map<Long, String> people = new HashMap<>();
        participants.all(scope).forEach((id, person) -> people.put(id, person.shown()));
        MonthlyPortfolio portfolio = new MonthlyPortfolio(book, scopeTitle(scope, selection, words), calendar.today(), people);
        Map<Long, String> numbers = contracts.all(scope).stream().collect(Collectors.toMap(Contract::id, Contract::number));
        Page lines = HoursListSheet.of(portfolio, words);
        Book workbook = new Book(words.say("report.compliance.title", month), "Clausier", words.language().tag(), calendar.now(),
            List.of(SynthesisSheet.of(portfolio, lines, words), lines, ToDoSheet.of(portfolio, numbers, words),
                ReadMeSheet.of(portfolio, words)));
        return new ReportFile("clausier-" + month + ".xlsx", workbook.bytes());
    }

    private String scopeTitle(Scope scope, Selection selection, Words words) {
        if (selection.contract() != 0) {
            return contracts.find(scope, selection.contract())
                .map(contract -> words.say("report.scope.contract", contract.number(), contract.object())).orElse("");
        }
        return selection.buyer() == 0 ? words.say("report.scope.portfolio") : organisations.find(scope, selection.buyer())
            .map(buyer -> words.say("report.scope.buyer", buyer.name())).orElse("");
    }
}
