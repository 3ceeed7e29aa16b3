package fr.clausier.hours.ledger;

import fr.clausier.clause.Clauses;
import fr.clausier.clause.TermsHistory;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Typing months of a lot: the grid of people and hours, kept as a draft, then submitted; or zero for an employer. */
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
        return grids(scope, lotId, Set.of(month)).map(grids -> grids.get(0));
    }

    /** Several months of a lot, oldest first, in as many queries as one. */
    @Transactional
    public Optional<List<MonthGrid>> grids(Scope scope, long lotId, Collection<YearMonth> months) {
        scope.require(Permission.READ_HOURS);
        return lots.find(scope, lotId).map(lot -> months.isEmpty() ? List.of() : grids(scope, lot, new TreeSet<>(months)));
    }

    private List<MonthGrid> grids(Scope scope, Lot lot, SortedSet<YearMonth> months) {
        Map<Entry.Key, Hours> hours = new HashMap<>();
        ledger.lines(scope, new LineFilter(0, lot.id(), months.first(), months.last(), true))
            .forEach(line -> hours.put(new Entry.Key(line.placementId(), line.month(), line.activity()), line.hours()));
        Map<Long, Person> people = participants.all(scope);
        List<Placement> placed = placements.ofLot(scope, lot.id());
        Map<YearMonth, Map<Long, Declaration>> declarations = ledger.declarations(scope, months.first(), months.last()).stream()
            .filter(d -> d.lotId() == lot.id())
            .collect(Collectors.groupingBy(Declaration::month, Collectors.toMap(Declaration::employerId, Function.identity())));
        Set<YearMonth> locked = closed.of(scope);
        TermsHistory terms = clauses.history(scope, lot.id());
        return months.stream().map(month -> {
            List<MonthGrid.Row> rows = rows(placed, people, hours, month);
            boolean tutoring = rows.stream().anyMatch(row -> row.tutoring() != null)
                || terms.governing(month).filter(each -> each.what().tutoring().counts()).isPresent();
            return new MonthGrid(lot, month, locked.contains(month), tutoring, rows, declarations.getOrDefault(month, Map.of()));
        }).toList();
    }

    private static List<MonthGrid.Row> rows(List<Placement> placed, Map<Long, Person> people, Map<Entry.Key, Hours> hours, YearMonth month) {
        List<MonthGrid.Row> rows = new ArrayList<>();
        for (Placement placement : placed) {
            MonthGrid.Row row = new MonthGrid.Row(placement, people.get(placement.participantId()), of(hours, placement, month, Activity.WORK),
                of(hours, placement, month, Activity.TRAINING), of(hours, placement, month, Activity.TUTORING));
            if (row.work() != null || row.training() != null || row.tutoring() != null || placement.period().overlaps(month)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Hours of(Map<Entry.Key, Hours> hours, Placement placement, YearMonth month, Activity activity) {
        return hours.get(new Entry.Key(placement.id(), month, activity));
    }

    /** Keeps what was typed of one month. */
    @Transactional
    public Outcome<MonthGrid> type(Scope scope, long lotId, YearMonth month, MonthDraft draft) {
        return type(scope, lotId, Map.of(month, draft)).map(grids -> grids.get(0));
    }

    /**
     * Keeps what was typed of several months of a lot, as drafts or submitted, all or nothing. A blank box writes nothing, and takes a
     * draft's line away; on a submitted declaration it is refused, zero being the way to say that nobody worked. A declaration that
     * someone wrote meanwhile is a conflict where what was typed differs from what stands in it.
     */
    @Transactional
    public Outcome<List<MonthGrid>> type(Scope scope, long lotId, Map<YearMonth, MonthDraft> drafts) {
        scope.require(Permission.DECLARE_HOURS);
        journal.writeAlone();
        List<MonthGrid> grids = grids(scope, lotId, drafts.keySet()).orElse(null);
        if (grids == null) {
            return Outcome.absent();
        }
        Map<Long, Placement> known = placements.ofLot(scope, lotId).stream().collect(Collectors.toMap(Placement::id, Function.identity()));
        Predicate<Long> own = placements.own(scope, lotId);
        List<Problem> problems = new ArrayList<>();
        grids.forEach(grid -> problems.addAll(problems(grid.month(), drafts.get(grid.month()), known, own)));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        if (grids.stream().anyMatch(grid -> drafts.get(grid.month()).isOvertaken(grid, known))) {
            return new Outcome.Changed<>(grids);
        }
        List<Entry> entries = grids.stream().flatMap(grid -> drafts.get(grid.month()).answered(grid).stream()).toList();
        Outcome<Entered> entered = ledger.enter(scope, entries, known, null, month -> drafts.get(month).submit());
        return entered.isDone() ? Outcome.done(grids(scope, lotId, drafts.keySet()).orElseThrow()) : Outcome.refused(entered.problems());
    }

    private List<Problem> problems(YearMonth month, MonthDraft draft, Map<Long, Placement> known, Predicate<Long> own) {
        List<Problem> problems = new ArrayList<>();
        if (month.isAfter(YearMonth.from(calendar.today()))) {
            problems.add(Problem.atField("month-in-future", "month", month.toString(), month.toString()));
        }
        for (MonthDraft.Typed row : draft.rows()) {
            Placement placement = known.get(row.placementId());
            if (placement == null || !own.test(placement.employerId())) {
                problems.add(Problem.atField("placement-unknown", Entry.box(row.placementId(), month, Activity.WORK), Long.toString(row.placementId())));
            } else {
                for (Activity activity : row.activities()) {
                    check(row.of(activity), Entry.box(row.placementId(), month, activity), month).ifPresent(problems::add);
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
