package fr.clausier.report.reminder.matter;

import fr.clausier.clause.Terms;
import fr.clausier.compliance.ComplianceBook;
import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.compliance.due.DueItem;
import fr.clausier.compliance.due.DueKind;
import fr.clausier.compliance.due.MonthsDue;
import fr.clausier.contract.LinkKind;
import fr.clausier.contract.LotLink;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.ledger.ClosedMonths;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.question.Questions;
import fr.clausier.hours.question.Waiting;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What organisations owe today, from what the rooms below say is due; nothing of a closed month, which takes no answer any more. */
@Singleton
public class Matters {

    private final ComplianceBook compliance;
    private final MonthsDue months;
    private final HoursLedger ledger;
    private final Questions questions;
    private final ClosedMonths closed;
    private final Calendar calendar;

    Matters(ComplianceBook compliance, MonthsDue months, HoursLedger ledger, Questions questions, ClosedMonths closed, Calendar calendar) {
        this.compliance = compliance;
        this.months = months;
        this.ledger = ledger;
        this.questions = questions;
        this.closed = closed;
        this.calendar = calendar;
    }

    /** What holds where the terms of a lot say nothing. @param answerDays days given to answer what was asked */
    public record Usual(List<Integer> steps, int answerDays) { }

    /** Everything owed by someone outside, whether or not it is yet the day to say so. */
    public List<Matter> of(Scope scope, Usual usual) {
        scope.require(Permission.SEND_REMINDERS);
        MonthBook book = compliance.month(scope, calendar.lastCompleteMonth(), Selection.ALL);
        Map<Long, LotStatement> lots = book.statements().stream().collect(Collectors.toMap(each -> each.lot().id(), Function.identity()));
        Set<YearMonth> shut = closed.of(scope);
        List<Matter> matters = new ArrayList<>();
        months.until(scope, book.month(), book.statements()).stream().filter(due -> !shut.contains(due.month()))
            .forEach(due -> matters.add(declaration(due, lots.get(due.lot()), usual)));
        book.due().stream().filter(item -> item.kind() == DueKind.FORECAST).forEach(item -> matters.add(forecast(item, lots.get(item.lot()), usual)));
        ledger.declarations(scope, null, null).stream().filter(each -> !shut.contains(each.month()) && lots.containsKey(each.lotId()))
            .forEach(each -> answerers(each, lots.get(each.lotId())).forEach(one -> matters.add(asked(each.state() == State.DISPUTED ? MatterKind.DISPUTE
                : MatterKind.CONFIRMATION, lots.get(each.lotId()), one, each.month(), each.id(), each.declaredAt(), usual))));
        for (Waiting each : questions.waiting(scope)) {
            Optional.ofNullable(lots.get(each.lot())).ifPresent(lot -> matters.add(asked(MatterKind.QUESTION, lot, each.employer(), each.month(),
                each.question(), each.askedAt(), usual)));
        }
        return matters;
    }

    /** Whose turn it is: the employer's, to confirm what was declared on a lot of others; the holders', to put right what is disputed. */
    private static List<Long> answerers(Declaration declared, LotStatement about) {
        boolean own = about.links().stream().anyMatch(link -> link.kind() == LinkKind.HOLDER && link.organisationId() == declared.employerId());
        return switch (declared.state()) {
            case SUBMITTED -> own ? List.of() : List.of(declared.employerId());
            case DISPUTED -> holders(about);
            default -> List.of();
        };
    }

    private static Matter declaration(MonthsDue.Due due, LotStatement about, Usual usual) {
        Terms terms = about.terms().governing(due.month()).orElseThrow();
        return new Matter(MatterKind.DECLARATION, about, due.organisation(), due.month(), 0, terms.when().lastMonthOfPeriod(due.month()).plusMonths(1).atDay(1),
            terms.dueDate(due.month()), steps(terms, usual));
    }

    private static Matter forecast(DueItem item, LotStatement about, Usual usual) {
        YearMonth last = YearMonth.from(item.since()).minusMonths(1);
        return new Matter(MatterKind.FORECAST, about, item.organisation(), last, 0, item.since(), item.before(),
            about.terms().governing(last).map(terms -> steps(terms, usual)).orElse(usual.steps()));
    }

    private Matter asked(MatterKind kind, LotStatement about, long organisation, YearMonth month, long subject, Instant at, Usual usual) {
        LocalDate since = LocalDate.ofInstant(at, calendar.zone());
        return new Matter(kind, about, organisation, month, subject, since, since.plusDays(usual.answerDays()),
            about.terms().governing(month).map(terms -> steps(terms, usual)).orElse(usual.steps()));
    }

    private static List<Integer> steps(Terms terms, Usual usual) {
        return terms.when().reminders().isEmpty() ? usual.steps() : terms.when().reminders();
    }

    /** The lead answers for a grouping; without a lead, each holder. */
    private static List<Long> holders(LotStatement about) {
        List<LotLink> holding = about.links().stream().filter(link -> link.kind() == LinkKind.HOLDER).toList();
        List<LotLink> leads = holding.stream().filter(LotLink::lead).toList();
        return (leads.isEmpty() ? holding : leads).stream().map(LotLink::organisationId).distinct().toList();
    }
}
