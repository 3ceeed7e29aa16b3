package fr.clausier.hours.ledger;

import fr.clausier.hours.placement.Placement;
import fr.clausier.journal.Because;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Hours;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Role;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import fr.clausier.store.Canonical;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Declarations and their lines: what was declared, by whom, from which cell, corrected by what. */
@Singleton
public class HoursLedger {

    private static final int PER_QUERY = 500;
    private static final int PER_WRITING = 1000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 1);

    private final LedgerRows lines;
    private final LedgerRows.DeclarationRows declarations;
    private final ClosedMonths closed;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, List<Declaration>> kept;

    HoursLedger(LedgerRows lines, LedgerRows.DeclarationRows declarations, ClosedMonths closed, Journal journal, Calendar calendar, Keeping keeping) {
        this.lines = lines;
        this.declarations = declarations;
        this.closed = closed;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.FEW, Thing.HOURS, Thing.UPLOAD, Thing.MONTH);
    }

    /** Standing lines the viewer reaches, by month: those a correction replaced are left out. */
    @Transactional
    public List<DeclaredLine> lines(Scope scope, LineFilter filter) {
        scope.require(Permission.READ_HOURS);
        return lines.standing(scope.structure(), scope.reach(), scope.organisation(), filter.contractId(), filter.lotId(),
            day(filter.from(), FIRST), day(filter.to(), LAST), filter.draftsToo());
    }

    /** Declarations of the months between, both included; null for no bound. Drafts included. */
    @Transactional
    public List<Declaration> declarations(Scope scope, YearMonth from, YearMonth to) {
        scope.require(Permission.READ_HOURS);
        Supplier<List<Declaration>> every = () -> visible(scope, null, null);
        Optional<List<Declaration>> all = from == null ? Optional.of(kept.get(scope, "", every)) : kept.renewed(scope, "", every);
        return all.map(some -> some.stream().filter(each -> (from == null || !each.month().isBefore(from)) && (to == null || !each.month().isAfter(to))).toList())
            .orElseGet(() -> visible(scope, from, to));
    }

    private List<Declaration> visible(Scope scope, YearMonth from, YearMonth to) {
        return declarations.visible(scope.structure(), scope.reach(), scope.organisation(), day(from, FIRST), day(to, LAST));
    }

    /** Months until one for which somebody answered, hours or zero, by lot, whatever the viewer reaches: facts for statements. Never shown. */
    @Transactional
    public Map<Long, Set<YearMonth>> answered(Scope scope, YearMonth until) {
        scope.require(Permission.READ_HOURS);
        return declarations(scope.whole(), null, until).stream()
            .filter(each -> each.state().isAnswer()).collect(Collectors.groupingBy(Declaration::lotId, Collectors.mapping(Declaration::month, Collectors.toSet())));
    }

    /** Every line ever written for a placement, replaced ones too, by month then in the order they were written. */
    @Transactional
    public List<HoursLine> history(Scope scope, Placement placement) {
        scope.require(Permission.READ_HOURS);
        return placement.structureId() == scope.structure() ? lines.history(scope.structure(), placement.id()) : List.of();
    }

    /** Standing lines of some placements of the structure, whatever the viewer reaches: facts to compare an import with. */
    @Transactional
    public List<HoursLine> facts(Scope scope, Collection<Long> placementIds) {
        scope.require(Permission.DECLARE_HOURS);
        return inSlices(placementIds, some -> lines.standingOf(scope.structure(), some));
    }

    /** Declarations on some lots: facts to compare an import with. */
    @Transactional
    public List<Declaration> declarationFacts(Scope scope, Collection<Long> lotIds) {
        scope.require(Permission.DECLARE_HOURS);
        return inSlices(lotIds, some -> declarations.findByStructureIdAndLotIdIn(scope.structure(), some));
    }

    /**
     * Writes entries, all or none. A draft's typed lines are changed in place; a line of a submitted declaration, or that a file speaks
     * of, is corrected by a new line that names it. Entries that say what already stands write nothing. Refuses {@code month-closed}, {@code declaration-validated},
     * {@code hours-withdrawn}; {@code hours-twice} when two entries speak of the same hours; {@code person-over-month}, to others than
     * facilitators {@code person-month-full}, when someone would work more hours than the month has.
     *
     * @param placements the placements the entries name, which the caller has checked to be the viewer's own
     * @param uploadId the file they come from, null when typed
     * @param submit whether the declarations touched become answers
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome<Entered> enter(Scope scope, Collection<Entry> entries, Map<Long, Placement> placements, Long uploadId, boolean submit) {
        return enter(scope, entries, placements, uploadId, month -> submit);
    }

    /** The same. @param submits whether the declarations touched of a month become answers */
    @Transactional(Transactional.TxType.MANDATORY)
    Outcome<Entered> enter(Scope scope, Collection<Entry> entries, Map<Long, Placement> placements, Long uploadId, Predicate<YearMonth> submits) {
        scope.require(Permission.DECLARE_HOURS);
        journal.writeAlone();
        List<Problem> repeated = Bookkeeping.repeated(entries);
        if (!repeated.isEmpty()) {
            return Outcome.refused(repeated);
        }
        List<Long> lotIds = placements.values().stream().map(Placement::lotId).toList();
        Bookkeeping book = new Bookkeeping(placements, facts(scope, placements.keySet()), declarationFacts(scope, lotIds), closed.of(scope));
        Map<Bookkeeping.Key, List<Bookkeeping.Change>> changes = book.changes(entries);
        List<Problem> problems = new ArrayList<>(book.problems(changes));
        problems.addAll(overflowing(scope, changes.values().stream().flatMap(List::stream).map(Bookkeeping.Change::entry).toList(), placements));
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return Outcome.done(new Writing(scope, book, uploadId, submits).write(changes));
    }

    private List<Problem> overflowing(Scope scope, List<Entry> entries, Map<Long, Placement> placements) {
        List<YearMonth> months = entries.stream().map(Entry::month).sorted().toList();
        List<Long> people = entries.stream().map(entry -> placements.get(entry.placementId()).participantId()).toList();
        return FullMonths.overflowing(scope, entries, placements, inSlices(people, some -> lines.ofPeople(scope.structure(), some,
            months.get(0).atDay(1), months.get(months.size() - 1).atDay(1))));
    }

    /** Says that nobody worked for an employer on a lot in a month. Refused while lines stand ({@code zero-with-lines}). */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome<Declaration> zero(Scope scope, long lotId, long employerId, YearMonth month) {
        scope.require(Permission.DECLARE_HOURS);
        journal.writeAlone();
        Declaration before = declarations.findByLotIdAndEmployerIdAndMonth(lotId, employerId, month).orElse(null);
        if (closed.of(scope).contains(month)) {
            return Outcome.refused(Problem.atField("month-closed", "month", month.toString(), month.toString()));
        }
        if (before != null && before.state() == Declaration.State.VALIDATED) {
            return before.zero() ? Outcome.done(before) : Outcome.refused(Problem.atField("declaration-validated", "month", month.toString(), month.toString()));
        }
        boolean filled = before != null && lines(scope, new LineFilter(0, lotId, month, month, true)).stream()
            .anyMatch(line -> line.declarationId() == before.id() && line.hours().isPositive());
        if (filled) {
            return Outcome.refused(Problem.atField("zero-with-lines", "month", month.toString()));
        }
        if (before != null && before.zero() && before.state().isAnswer()) {
            return Outcome.done(before);
        }
        Declaration after = before == null
            ? declarations.save(new Declaration(null, scope.structure(), lotId, employerId, month, Declaration.State.SUBMITTED, true, scope.actor().account(), calendar.now(), 0))
            : declarations.update(before.as(Declaration.State.SUBMITTED, true, scope.actor().account(), calendar.now()));
        journal.record(scope, "hours.zero", "declaration", after.id(), before, after);
        return Outcome.done(after);
    }

    /**
     * Moves a declaration on: the employer confirms or disputes it, the facilitator validates it or opens it again. A correction of
     * its lines makes it submitted again. Refuses {@code month-closed}, {@code declaration-not-sent}, {@code declaration-validated} and
     * {@code declaration-step}.
     *
     * @param version the declaration was read at
     */
    @Transactional
    public Outcome<Declaration> move(Scope scope, long declarationId, long version, Declaration.State next) {
        return move(scope, declarationId, version, next, null);
    }

    /** What the journal keeps of a move with a reason. */
    record Moved(Declaration declaration, Object reason) { }

    /** The same. @param reason written to the journal with the move; null for none */
    @Transactional
    public Outcome<Declaration> move(Scope scope, long declarationId, long version, Declaration.State next, Object reason) {
        scope.require(Permission.CONFIRM_HOURS);
        journal.writeAlone();
        Declaration before = declarations.visible(declarationId, scope.structure(), scope.reach(), scope.organisation())
            .filter(found -> scope.role() == Role.FACILITATOR || found.employerId() == scope.organisation()).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.version() != version) {
            return new Outcome.Changed<>(before);
        }
        Optional<Problem> problem = before.refusing(next, closed.of(scope).contains(before.month()), scope.may(Permission.CLOSE_MONTHS));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Declaration after = declarations.update(before.as(next, before.zero(), before.declaredBy(), before.declaredAt()));
        journal.record(scope, next.action(), "declaration", declarationId, before, reason == null ? after : new Because(new Moved(after, reason), reason instanceof String text ? text : Canonical.of(reason)));
        return Outcome.done(after);
    }

    private static LocalDate day(YearMonth month, LocalDate otherwise) {
        return month == null ? otherwise : month.atDay(1);
    }

    private static <T> List<T> inSlices(Collection<Long> ids, Function<List<Long>, List<T>> query) {
        List<Long> all = List.copyOf(new HashSet<>(ids));
        List<T> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PER_QUERY) {
            found.addAll(query.apply(all.subList(i, Math.min(all.size(), i + PER_QUERY))));
        }
        return found;
    }

    /** One writing of some changes: declarations first, then lines, in batches, then one journal entry per declaration. */
    private final class Writing {

        private final Scope scope;
        private final Bookkeeping book;
        private final Long uploadId;
        private final Predicate<YearMonth> submits;
        private final List<HoursLine> added = new ArrayList<>();
        private final List<HoursLine> changed = new ArrayList<>();
        private final List<HoursLine> removed = new ArrayList<>();
        private int additions;

        /** What the journal keeps of one change. */
        record Written(long placementId, String activity, String hours) { }

        /** What the journal keeps of a declaration. */
        record Snapshot(Declaration declaration, List<Written> lines, Long upload) { }

        Writing(Scope scope, Bookkeeping book, Long uploadId, Predicate<YearMonth> submits) {
            this.scope = scope;
            this.book = book;
            this.uploadId = uploadId;
            this.submits = submits;
        }

        Entered write(Map<Bookkeeping.Key, List<Bookkeeping.Change>> changes) {
            int corrections = 0;
            int touched = 0;
            for (Map.Entry<Bookkeeping.Key, List<Bookkeeping.Change>> each : changes.entrySet()) {
                Declaration before = book.declaration(each.getKey());
                boolean answers = before != null && before.state().isAnswer();
                boolean submit = submits.test(each.getKey().month());
                if (each.getValue().isEmpty() && (answers || before == null && !submit)) {
                    continue;
                }
                touched++;
                Declaration after = declare(each.getKey(), before, submit || answers);
                each.getValue().forEach(change -> sort(change, after, answers));
                corrections += (int) each.getValue().stream().filter(change -> corrects(change, answers)).count();
                if (uploadId != null) {
                    declarations.imported(scope.structure(), uploadId, after.id(), before == null ? null : before.state().name(),
                        before != null && before.zero(), calendar.now());
                }
                journal.record(scope, submit ? "hours.submitted" : "hours.typed", "declaration", after.id(), before,
                    new Snapshot(after, each.getValue().stream().map(this::written).toList(), uploadId));
                if (added.size() >= PER_WRITING) {
                    add();
                }
            }
            add();
            lines.updateAll(changed);
            lines.deleteAll(removed);
            return new Entered(additions - corrections, changed.size() + corrections, removed.size(), touched);
        }

        /** Writes what is to be added so far: a large file is not held in memory once more. */
        private void add() {
            lines.write(added);
            additions += added.size();
            added.clear();
        }

        private Declaration declare(Bookkeeping.Key key, Declaration before, boolean answers) {
            Declaration.State state = answers ? Declaration.State.SUBMITTED : Declaration.State.DRAFT;
            if (before == null) {
                return declarations.save(new Declaration(null, scope.structure(), key.lotId(), key.employerId(), key.month(), state, false,
                    scope.actor().account(), calendar.now(), 0));
            }
            return declarations.update(before.as(state, false, scope.actor().account(), calendar.now()));
        }

        private void sort(Bookkeeping.Change change, Declaration declaration, boolean answers) {
            if (change.isAddition() || corrects(change, answers)) {
                added.add(line(change, declaration, null, change.isAddition() ? null : change.standing().id()));
            } else if (change.isRemoval()) {
                removed.add(change.standing());
            } else {
                changed.add(line(change, declaration, change.standing().id(), change.standing().replacesId()));
            }
        }

        /** Whether a new line names the one that stands: once it was declared, or when a file speaks, or one spoke before. */
        private boolean corrects(Bookkeeping.Change change, boolean answers) {
            return !change.isAddition() && (answers || uploadId != null || Bookkeeping.isCorrection(change.standing()));
        }

        private HoursLine line(Bookkeeping.Change change, Declaration declaration, Long id, Long replaces) {
            Entry entry = change.entry();
            return new HoursLine(id, scope.structure(), declaration.id(), entry.placementId(), entry.month(), entry.activity(),
                entry.hours() == null ? Hours.ZERO : entry.hours(), replaces, calendar.now(), scope.actor().account(), uploadId, entry.sheet(),
                entry.cell(), null, entry.corrected());
        }

        private Written written(Bookkeeping.Change change) {
            return new Written(change.entry().placementId(), change.entry().activity().name(), change.isRemoval() ? "" : change.entry().hours().toString());
        }
    }
}
