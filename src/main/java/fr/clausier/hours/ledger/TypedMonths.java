package fr.clausier.hours.ledger;

import fr.clausier.clause.Clauses;
import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.Activity;
import fr.clausier.hours.placement.Placement;
import fr.clausier.hours.placement.Placements;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.participant.Participants;
import fr.clausier.participant.Person;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Typing a month of a lot: the grid of people and hours, kept as a draft, then submitted; or zero for an employer. */
@Singleton
public class TypedMonths {

    private final HoursLedger ledger;
    private final ClosedMonths closed;
    private final Placements placements;
    private final Participants participants;
    private final Lots lots;
    private final Clauses clauses;
    private final Calendar calendar;
    private final Journal journal;

    TypedMonths(HoursLedger ledger, ClosedMonths closed, Placements placements, Participants participants, Lots lots, Clauses clauses,
            Calendar calendar, Journal journal) {
        this.ledger = ledger;
        this.closed = closed;
        this.placements = placements;
        this.participants = participants;
        this.lots = lots;
        this.clauses = clauses;
        this.calendar = calendar;
        this.journal = journal;
    }

    /** The month of a lot: placements of the month, and those that already have hours in it. Empty for a lot out of reach. */
    @Transactional
    public Optional<MonthGrid> grid(Scope scope, long lotId, YearMonth month) {
        scope.require(Permission.READ_HOURS);
        return lots.find(scope, lotId).map(lot -> grid(scope, lot, month));
    }

    private MonthGrid grid(Scope scope, Lot lot, YearMonth month) {
        Map<Entry.Key, Hours> hours = new HashMap<>();
        ledger.lines(scope, new LineFilter(0, lot.id(), month, month, true))
            .forEach(line -> hours.put(new Entry.Key(line.placementId(), month, line.activity()), line.hours()));
        Map<Long, Person> people = participants.all(scope);
        List<MonthGrid.Row> rows = new ArrayList<>();
        for (Placement placement : placements.ofLot(scope, lot.id())) {
            MonthGrid.Row row = new MonthGrid.Row(placement, people.get(placement.participantId()), of(hours, placement, month, Activity.WORK),
                of(hours, placement, month, Activity.TRAINING), of(hours, placement, month, Activity.TUTORING));
            if (row.work() != null || row.training() != null || row.tutoring() != null || placement.period().overlaps(month)) {
                rows.add(row);
            }
        }
        Map<Long, Declaration> declarations = ledger.declarations(scope, month, month).stream().filter(d -> d.lotId() == lot.id())
            .collect(Collectors.toMap(Declaration::employerId, Function.identity()));
        boolean tutoring = rows.stream().anyMatch(row -> row.tutoring() != null)
            || clauses.history(scope, lot.id()).governing(month).filter(terms -> terms.what().tutoring().counts()).isPresent();
        return new MonthGrid(lot, month, closed.of(scope).contains(month), tutoring, rows, declarations);
    }

    private static Hours of(Map<Entry.Key, Hours> hours, Placement placement, YearMonth month, Activity activity) {
        return hours.get(new Entry.Key(placement.id(), month, activity));
    }

    /**
     * Keeps what was typed, as a draft or submitted. A blank box writes nothing, and takes a draft's line away; on a submitted
     * declaration it is refused, zero being the way to say that nobody worked.
     */
    @Transactional
    public Outcome<MonthGrid> type(Scope scope, long lotId, YearMonth month, MonthDraft draft) {
        scope.require(Permission.DECLARE_HOURS);
        journal.writeAlone();
        MonthGrid grid = grid(scope, lotId, month).orElse(null);
        if (grid == null) {
            return Outcome.absent();
        }
        if (draft.versions() != null && !draft.versions().equals(grid.versions())) {
            return new Outcome.Changed<>(grid);
        }
        Map<Long, Placement> known = placements.ofLot(scope, lotId).stream().collect(Collectors.toMap(Placement::id, Function.identity()));
        List<Problem> problems = problems(scope, month, draft, known);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<Entry> entries = new ArrayList<>();
        for (MonthDraft.Typed row : draft.rows()) {
            for (Activity activity : Activity.values()) {
                entries.add(Entry.typed(row.placementId(), month, activity, row.of(activity)));
            }
        }
        Outcome<Entered> entered = ledger.enter(scope, answered(entries, grid), known, null, draft.submit());
        return entered.isDone() ? Outcome.done(grid(scope, grid.lot(), month)) : Outcome.refused(entered.problems());
    }

    /** Entries without hours matter only where hours stand. */
    private static List<Entry> answered(List<Entry> entries, MonthGrid grid) {
        Map<Long, MonthGrid.Row> rows = grid.rows().stream().collect(Collectors.toMap(row -> row.placement().id(), Function.identity()));
        return entries.stream().filter(entry -> entry.hours() != null || stands(rows.get(entry.placementId()), entry.activity())).toList();
    }

    private static boolean stands(MonthGrid.Row row, Activity activity) {
        return row != null && row.of(activity) != null;
    }

    private List<Problem> problems(Scope scope, YearMonth month, MonthDraft draft, Map<Long, Placement> known) {
        List<Problem> problems = new ArrayList<>();
        if (month.isAfter(YearMonth.from(calendar.today()))) {
            problems.add(Problem.atField("month-in-future", "month", month.toString(), month.toString()));
        }
        for (MonthDraft.Typed row : draft.rows()) {
            Placement placement = known.get(row.placementId());
            String field = "hours[" + row.placementId() + "].";
            if (placement == null || !placements.isOwn(scope, placement.lotId(), placement.employerId())) {
                problems.add(Problem.atField("placement-unknown", field + "work", Long.toString(row.placementId())));
            } else {
                for (Activity activity : Activity.values()) {
                    check(row.of(activity), field + activity.name().toLowerCase(Locale.ROOT), month).ifPresent(problems::add);
                }
            }
        }
        return problems;
    }

    private static Optional<Problem> check(Hours hours, String field, YearMonth month) {
        Hours most = FullMonths.most(month);
        if (hours != null && hours.isNegative()) {
            return Optional.of(Problem.atField("hours-negative", field, hours.toString()));
        }
        return hours != null && hours.isMoreThan(most)
            ? Optional.of(Problem.atField("hours-over-month", field, hours.toString(), hours.toString(), most.toString())) : Optional.empty();
    }

    /** Says that nobody worked for an employer on a lot in a month. */
    @Transactional
    public Outcome<Declaration> zero(Scope scope, long lotId, long employerId, YearMonth month) {
        scope.require(Permission.DECLARE_HOURS);
        if (lots.find(scope, lotId).isEmpty() || !placements.isOwn(scope, lotId, employerId)) {
            return Outcome.absent();
        }
        if (month.isAfter(YearMonth.from(calendar.today()))) {
            return Outcome.refused(Problem.atField("month-in-future", "month", month.toString(), month.toString()));
        }
        boolean linked = lots.links(scope, lotId).stream().anyMatch(link -> link.organisationId() == employerId);
        return linked ? ledger.zero(scope, lotId, employerId, month) : Outcome.refused(Problem.atField("employer-not-linked", "employerId", ""));
    }
}
