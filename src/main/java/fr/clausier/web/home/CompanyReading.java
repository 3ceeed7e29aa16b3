package fr.clausier.web.home;

import fr.clausier.compliance.LotStatement;
import fr.clausier.compliance.MonthBook;
import fr.clausier.hours.answer.Awaited;
import fr.clausier.hours.answer.AwaitedFilter;
import fr.clausier.hours.answer.EmployerAnswers;
import fr.clausier.hours.decision.JudgedLine;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Period;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.organisation.Organisations;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers the first page of a company, in a number of queries that depends on neither lots nor people. */
@Singleton
class CompanyReading {

    private final EmployerAnswers answers;
    private final Placements placements;
    private final Participants participants;
    private final Organisations organisations;
    private final Calendar calendar;

    CompanyReading(EmployerAnswers answers, Placements placements, Participants participants, Organisations organisations, Calendar calendar) {
        this.answers = answers;
        this.placements = placements;
        this.participants = participants;
        this.organisations = organisations;
        this.calendar = calendar;
    }

    CompanyView view(Scope scope, MonthBook book) {
        return CompanyView.of(book, asked(scope), workers(scope, book), calendar.today(), scope);
    }

    /** An employer answers what was declared of its people; a holder mends what an employer disputes. */
    private Listing<Awaited> asked(Scope scope) {
        if (scope.role() == Role.PROVIDER) {
            return answers.awaited(scope, new AwaitedFilter(Declaration.State.SUBMITTED, scope.organisation(), null, 1));
        }
        List<Awaited> disputed = answers.disputed(scope);
        return new Listing<>(disputed, disputed.size(), 1, Listing.PAGE);
    }

    private List<CompanyView.Worker> workers(Scope scope, MonthBook book) {
        Map<Long, LotStatement> lots = book.statements().stream().collect(Collectors.toMap(each -> each.lot().id(), Function.identity()));
        Period month = Period.of(book.month());
        List<Placement> placed = placements.all(scope).stream().filter(each -> lots.containsKey(each.lotId()))
            .filter(each -> scope.role() == Role.HOLDER || each.employerId() == scope.organisation()).filter(each -> isAtWork(each, month)).toList();
        Map<Long, Person> people = participants.all(scope);
        Map<Long, String> employers = organisations.byIds(scope, placed.stream().map(Placement::employerId).distinct().toList()).values().stream()
            .collect(Collectors.toMap(each -> each.id(), each -> each.name()));
        Map<Long, List<JudgedLine>> lines = book.statements().stream().flatMap(each -> each.lines().stream()).filter(JudgedLine::shown)
            .collect(Collectors.groupingBy(JudgedLine::placement));
        return placed.stream().filter(each -> people.containsKey(each.participantId())).map(each -> {
            List<JudgedLine> theirs = lines.getOrDefault(each.id(), List.of());
            return new CompanyView.Worker(people.get(each.participantId()).shown(), each.participantId(), lots.get(each.lotId()),
                Optional.ofNullable(employers.get(each.employerId())).orElse(""), each.startsOn(), each.plannedEnd(),
                sum(theirs.stream().filter(line -> line.decision().facts().month().equals(book.month())).toList(), line -> line.decision().declared()),
                sum(theirs, line -> line.decision().counted()));
        }).toList();
    }

    /** At work in the month, or hired since. */
    private static boolean isAtWork(Placement placement, Period month) {
        return placement.plannedEnd() == null || !placement.plannedEnd().isBefore(month.from());
    }

    private static Hours sum(List<JudgedLine> lines, Function<JudgedLine, Hours> hours) {
        return lines.stream().map(hours).reduce(Hours.ZERO, Hours::plus);
    }
}
