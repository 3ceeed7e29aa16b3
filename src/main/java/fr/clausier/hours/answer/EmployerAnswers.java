package fr.clausier.hours.answer;

import fr.clausier.hours.confirmation.EmployerBook;
import fr.clausier.hours.confirmation.EmployerReading;
import fr.clausier.hours.confirmation.Stance;
import fr.clausier.hours.declaration.Asked;
import fr.clausier.hours.dispute.Disputed;
import fr.clausier.hours.dispute.Disputes;
import fr.clausier.hours.ledger.Declaration.State;
import fr.clausier.hours.ledger.Declaration;
import fr.clausier.hours.ledger.DeclaredLine;
import fr.clausier.hours.ledger.HoursLedger;
import fr.clausier.hours.placement.Placement;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Listing;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Declarations that wait: for their employer's answer, for a correction, for the facilitator. */
@Singleton
public class EmployerAnswers {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 1);

    private final AwaitedRows rows;
    private final EmployerReading reading;
    private final Steps steps;
    private final HoursLedger ledger;
    private final Disputes disputes;
    private final Journal journal;
    private final TransactionOperations<Connection> transactions;

    EmployerAnswers(AwaitedRows rows, EmployerReading reading, Steps steps, HoursLedger ledger, Disputes disputes, Journal journal,
            TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.reading = reading;
        this.steps = steps;
        this.ledger = ledger;
        this.disputes = disputes;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** What came of moving several at once. @param left those that stay as they are, each with why */
    public record Moved(List<Awaited> done, List<Left> left) { }

    /** One that was not moved. */
    public record Left(Awaited declaration, Problem why) { }

    /** Declarations of open months the viewer answers for: an employer its own, a facilitator those of everyone. */
    @Transactional
    public Listing<Awaited> awaited(Scope scope, AwaitedFilter filter) {
        scope.require(Permission.CONFIRM_HOURS);
        LocalDate first = filter.month() == null ? FIRST : filter.month().atDay(1);
        LocalDate last = filter.month() == null ? LAST : filter.month().atDay(1);
        int page = Math.max(1, filter.page());
        return new Listing<>(rows.search(scope.structure(), own(scope), filter.employer(), filter.states(), first, last, Listing.PAGE, Listing.offset(page)),
            rows.count(scope.structure(), own(scope), filter.employer(), filter.states(), first, last), page, Listing.PAGE);
    }

    /** Declarations that an employer disputes, on what the viewer reaches: whoever declared corrects them. */
    @Transactional
    public List<Awaited> disputed(Scope scope) {
        scope.require(Permission.READ_HOURS);
        return rows.disputed(scope.structure(), scope.reach(), scope.organisation());
    }

    /** Names of employers that declared, by id, in alphabetical order: what a facilitator chooses from; nothing for an employer. */
    @Transactional
    public Map<Long, String> employers(Scope scope) {
        scope.require(Permission.CONFIRM_HOURS);
        Map<Long, String> names = new LinkedHashMap<>();
        if (own(scope) == 0) {
            rows.employers(scope.structure()).forEach(each -> names.put(each.id(), each.name()));
        }
        return names;
    }

    private static long own(Scope scope) {
        return scope.role() == Role.FACILITATOR ? 0 : scope.organisation();
    }

    /** One declaration the viewer reaches, with its people and what happened to it; empty for a draft. */
    @Transactional
    public Optional<AnswerSheet> sheet(Scope scope, long id) {
        scope.require(Permission.READ_HOURS);
        return sheets(scope, rows.visible(List.of(id), scope.structure(), scope.reach(), scope.organisation())).stream().findFirst();
    }

    /** Everything an employer answers for in a month, that is not validated. */
    @Transactional
    public List<AnswerSheet> sheets(Scope scope, long employer, YearMonth month) {
        scope.require(Permission.CONFIRM_HOURS);
        return own(scope) != 0 && own(scope) != employer ? List.of() : sheets(scope, rows.ofMonth(scope.structure(), employer, month.atDay(1)));
    }

    /** @param found declarations of one month */
    private List<AnswerSheet> sheets(Scope scope, List<Awaited> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        EmployerBook book = reading.of(scope, found.get(0).month(), found.get(0).month());
        Map<Long, List<Disputed>> disputed = disputes.of(scope, book.declarations().values());
        return found.stream().map(each -> sheet(scope, each, book, disputed.getOrDefault(each.id(), List.of()))).toList();
    }

    private AnswerSheet sheet(Scope scope, Awaited about, EmployerBook book, List<Disputed> disputed) {
        Asked asked = new Asked(about.lot(), about.employer(), about.month());
        Set<Long> declared = book.lines(asked).stream().map(DeclaredLine::placementId).collect(Collectors.toSet());
        List<AnswerSheet.Line> people = book.placements().values().stream()
            .filter(one -> one.lotId() == about.lot() && one.employerId() == about.employer())
            .filter(one -> declared.contains(one.id()) || one.period().overlaps(about.month()))
            .sorted(Comparator.comparing(book::person).thenComparing(Placement::id)).map(one -> line(one, asked, book, disputed)).toList();
        return new AnswerSheet(about, book.declarations().get(asked), people, disputed.stream().filter(each -> each.placement() == null).findFirst().orElse(null),
            book.closed().contains(about.month()), steps.of(scope, book.declarations().get(asked)));
    }

    private static AnswerSheet.Line line(Placement placement, Asked asked, EmployerBook book, List<Disputed> disputed) {
        var hours = book.declared(asked, placement.id());
        return new AnswerSheet.Line(placement, book.person(placement), hours, EmployerBook.total(hours.values()),
            disputed.stream().filter(each -> placement.id().equals(each.placement())).findFirst().orElse(null));
    }

    /** Records the answers of an employer, all or none. Changed when one of the declarations is no longer what the person looked at. */
    public Outcome<List<Declaration>> answer(Scope scope, List<AnswerDraft> drafts) {
        scope.require(Permission.CONFIRM_HOURS);
        return transactions.executeWrite(status -> {
            journal.writeAlone();
            List<Declaration> moved = new ArrayList<>();
            for (AnswerDraft draft : drafts) {
                Outcome<Declaration> outcome = answer(scope, draft);
                if (!outcome.isDone()) {
                    status.setRollbackOnly();
                    return outcome.map(List::of);
                }
                moved.add(outcome.get());
            }
            return Outcome.done(moved);
        });
    }

    private Outcome<Declaration> answer(Scope scope, AnswerDraft draft) {
        return draft.stance() == Stance.CONFIRMS ? ledger.move(scope, draft.declaration(), draft.version(), State.CONFIRMED)
            : disputes.dispute(scope, draft.declaration(), draft.version(), draft.lines());
    }

    /**
     * Confirms, or validates, several at once: each is moved, or named with why it is not. What is disputed is looked at by itself; what is
     * not the viewer's is passed over.
     *
     * @param versions at which the person looked at them, by declaration
     */
    @Transactional
    public Moved move(Scope scope, Map<Long, Long> versions, State next) {
        scope.require(next == State.VALIDATED ? Permission.CLOSE_MONTHS : Permission.CONFIRM_HOURS);
        journal.writeAlone();
        List<Awaited> done = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        List<Awaited> found = versions.isEmpty() ? List.of() : rows.visible(versions.keySet(), scope.structure(), scope.reach(), scope.organisation());
        for (Awaited each : found) {
            Optional<Problem> why = each.state() == State.DISPUTED ? Optional.of(Problem.atField("answer-disputed", "chosen", ""))
                : ledger.move(scope, each.id(), versions.get(each.id()), next).fold(moved -> Optional.empty(), problems -> Optional.of(problems.get(0)),
                    () -> Optional.of(Problem.atField("declaration-step", "chosen", "")),
                    now -> Optional.of(Problem.atField("answer-changed", "chosen", "", each.hours().toString())));
            why.ifPresentOrElse(problem -> left.add(new Left(each, problem)), () -> done.add(each));
        }
        return new Moved(done, left);
    }

    /** Validates one, disputed or not: the facilitator who does has both figures before the eyes. */
    public Outcome<Declaration> validate(Scope scope, long id, long version) {
        scope.require(Permission.CLOSE_MONTHS);
        return ledger.move(scope, id, version, State.VALIDATED);
    }

    /** Opens one again, with a written reason that the journal keeps: it waits for its employer's answer as when it was sent. */
    public Outcome<Declaration> reopen(Scope scope, long id, long version, String reason) {
        scope.require(Permission.CLOSE_MONTHS);
        return ledger.move(scope, id, version, State.SUBMITTED, reason);
    }
}
