package fr.clausier.contract.base;

import fr.clausier.contract.Lots;
import fr.clausier.journal.Journal;
import fr.clausier.journal.Keeping;
import fr.clausier.journal.Thing;
import fr.clausier.journal.Unchanged;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What changes the base of each lot's clause. Nothing is edited: an entry is corrected by another that names it, or struck with a reason,
 * and both stay. A lot is read here by those who hold it or perform it, not by all who are linked to it.
 */
@Singleton
public class BaseBook {

    /** What the journal's entries are about: the base of a lot, by the lot's id, since not all who reach the lot read its base. */
    public static final String SUBJECT = "base";
    private static final int PER_QUERY = 500;
    private static final int LONGEST_REASON = 1000;

    private final BaseRows rows;
    private final Lots lots;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, Map<Long, LotBase>> kept;

    BaseBook(BaseRows rows, Lots lots, Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.lots = lots;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.BASE);
    }

    /** The base of one lot; empty sums when there is nothing, or nothing the viewer may read. */
    @Transactional
    public LotBase of(Scope scope, long lotId) {
        return new LotBase(history(scope, List.of(lotId)));
    }

    /** The base of each lot that has one, among those whose base the viewer reads. */
    @Transactional
    public Map<Long, LotBase> all(Scope scope) {
        return scope.reach().equals("ALL") ? facts(scope)
            : kept.get(scope, "", () -> byLot(rows.allVisible(scope.structure(), scope.reach(), scope.organisation())));
    }

    /** The base of each lot of the structure that has one, whatever the viewer reads: to work out what is due, never to be shown. */
    @Transactional
    public Map<Long, LotBase> facts(Scope scope) {
        return kept.facts(scope.structure(), "", () -> byLot(rows.all(scope.structure())));
    }

    /** Every entry ever recorded on a lot, corrected and struck ones too, by date. Empty for a lot whose base the viewer does not read. */
    @Transactional
    public Optional<List<BaseEntry>> list(Scope scope, long lotId) {
        return reads(scope, lotId) ? Optional.of(history(scope, List.of(lotId))) : Optional.empty();
    }

    /** Whether the viewer reads the base of a lot: it is the facilitator's, the buyer's, the holder's or a co-contractor's. */
    @Transactional
    public boolean reads(Scope scope, long lotId) {
        return rows.reached(lotId, scope.structure(), scope.reach(), scope.organisation()) > 0;
    }

    /** The same for several lots at once, to compare a file with. */
    @Transactional
    public List<BaseEntry> history(Scope scope, Collection<Long> lotIds) {
        List<Long> all = List.copyOf(new HashSet<>(lotIds));
        List<BaseEntry> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i += PER_QUERY) {
            found.addAll(rows.ofLots(all.subList(i, Math.min(all.size(), i + PER_QUERY)), scope.structure(), scope.reach(), scope.organisation()));
        }
        return found;
    }

    @Transactional
    public Optional<BaseEntry> find(Scope scope, long id) {
        return rows.visible(id, scope.structure(), scope.reach(), scope.organisation());
    }

    /**
     * Records an entry, or answers the one that says the same already. Refuses {@code base-in-future}, {@code base-exists} when another
     * entry of the lot has its kind and reference, {@code base-not-standing} when what it corrects no longer counts.
     */
    @Transactional
    public Outcome<BaseEntry> record(Scope scope, long lotId, BaseDraft draft) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        if (lots.find(scope, lotId).isEmpty()) {
            return Outcome.absent();
        }
        Standing standing = new Standing(rows.standing(lotId, scope.structure()), calendar.today());
        Optional<Problem> problem = standing.problem(draft);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Optional<BaseEntry> same = standing.same(draft);
        if (same.isPresent()) {
            return Outcome.done(same.get());
        }
        BaseEntry before = standing.replaced(draft).orElse(null);
        BaseEntry after = write(scope, lotId, standing, List.of(BaseSource.typed(draft)), null).get(0);
        journal.record(scope, before == null ? "base.recorded" : "base.corrected", SUBJECT, lotId, before, after);
        return Outcome.done(after);
    }

    /**
     * Records the entries of a file on one lot, all or none; those that stand already are passed over. Refuses what {@link #record}
     * refuses, and {@code base-twice}.
     *
     * @return the entries written
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome<List<BaseEntry>> enter(Scope scope, long lotId, List<BaseSource> entries, Long uploadId) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        if (lots.find(scope, lotId).isEmpty()) {
            return Outcome.absent();
        }
        Standing standing = new Standing(rows.standing(lotId, scope.structure()), calendar.today());
        List<Problem> problems = standing.problems(entries.stream().map(BaseSource::draft).toList());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        List<BaseSource> fresh = entries.stream().filter(entry -> standing.same(entry.draft()).isEmpty()).toList();
        List<BaseEntry> written = fresh.isEmpty() ? List.of() : write(scope, lotId, standing, fresh, uploadId);
        if (!written.isEmpty()) {
            journal.record(scope, "base.entered", SUBJECT, lotId, null, new Entered(uploadId, written.stream().map(Entered.Line::of).toList()));
        }
        return Outcome.done(written);
    }

    /** Takes an entry out of the base, for a reason; it stays readable. Struck already, it is answered as it is. */
    @Transactional
    public Outcome<BaseEntry> strike(Scope scope, long id, String reason) {
        scope.require(Permission.RECORD_CONTRACTS);
        journal.writeAlone();
        BaseEntry before = find(scope, id).orElse(null);
        if (before == null) {
            return Outcome.absent();
        }
        if (before.isStruck()) {
            return Outcome.done(before);
        }
        Optional<Problem> problem = strikeProblem(before, reason == null ? "" : reason.trim());
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        BaseEntry after = rows.update(before.struck(calendar.now(), scope.actor().account(), reason.trim()));
        journal.record(scope, "base.struck", SUBJECT, before.lotId(), before, after);
        return Outcome.done(after);
    }

    private static Optional<Problem> strikeProblem(BaseEntry entry, String reason) {
        if (!entry.isStanding()) {
            return Optional.of(Problem.atField("base-not-standing", "reason", reason));
        }
        if (reason.isEmpty()) {
            return Optional.of(Problem.atField("required", "reason", ""));
        }
        return reason.length() <= LONGEST_REASON ? Optional.empty()
            : Optional.of(Problem.atField("text-too-long", "reason", reason, Integer.toString(LONGEST_REASON)));
    }

    /** What is corrected stops counting before what corrects it begins to: two may not stand under one reference. */
    private List<BaseEntry> write(Scope scope, long lotId, Standing standing, List<BaseSource> entries, Long uploadId) {
        rows.updateAll(entries.stream().map(entry -> standing.replaced(entry.draft()).orElse(null)).filter(Objects::nonNull)
            .map(BaseEntry::retired).toList());
        List<BaseEntry> written = new ArrayList<>();
        rows.saveAll(entries.stream().map(entry -> entry(scope, lotId, entry, uploadId)).toList()).forEach(written::add);
        return written;
    }

    private BaseEntry entry(Scope scope, long lotId, BaseSource source, Long uploadId) {
        BaseDraft draft = source.draft();
        return new BaseEntry(null, scope.structure(), lotId, draft.kind(), draft.reference(), draft.dated(), draft.amount(), draft.hours(),
            draft.note(), calendar.now(), scope.actor().account(), draft.replaces(), uploadId, source.sheet(), source.cell(), null, null, null, true);
    }

    private static Map<Long, LotBase> byLot(List<BaseEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(BaseEntry::lotId, Collectors.collectingAndThen(Collectors.toList(), LotBase::new)));
    }

    /** What the journal keeps of the entries of a file. */
    record Entered(Long upload, List<Line> entries) {

        record Line(String kind, String reference, String dated, String amount, String hours, Long replaces) {

            static Line of(BaseEntry entry) {
                return new Line(entry.kind().name(), entry.reference(), entry.dated().toString(), Objects.toString(entry.amount(), ""),
                    Objects.toString(entry.hours(), ""), entry.replacesId());
            }
        }
    }
}
