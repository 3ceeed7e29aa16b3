package fr.clausier.hours.merge;

import fr.clausier.contract.Lot;
import fr.clausier.contract.Lots;
import fr.clausier.hours.decision.Decision;
import fr.clausier.hours.decision.Selection;
import fr.clausier.hours.judgment.Decisions;
import fr.clausier.hours.merge.MergeDraft.Twice;
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
import fr.clausier.store.PersonKeys;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two records of one person put together by somebody, in one transaction, and taken apart again. What a closed month keeps stays as it is. */
@Singleton
public class Merges {

    private final MergeRows rows;
    private final Moving moving;
    private final Obstacles obstacles;
    private final Participants participants;
    private final Placements placements;
    private final Lots lots;
    private final Decisions decisions;
    private final PersonKeys keys;
    private final Journal journal;
    private final Calendar calendar;
    private final TransactionOperations<Connection> transactions;

    Merges(MergeRows rows, Moving moving, Obstacles obstacles, Participants participants, Placements placements, Lots lots, Decisions decisions,
            PersonKeys keys, Journal journal, Calendar calendar, TransactionOperations<Connection> transactions) {
        this.rows = rows;
        this.moving = moving;
        this.obstacles = obstacles;
        this.participants = participants;
        this.placements = placements;
        this.lots = lots;
        this.decisions = decisions;
        this.keys = keys;
        this.journal = journal;
        this.calendar = calendar;
        this.transactions = transactions;
    }

    /**
     * What a merge would do: it is done, looked at, and undone before anyone else sees it. Where both declare the same month of a placement
     * and nobody said whose figure holds, those of the record that stays are supposed to.
     */
    public Outcome<MergePreview> preview(Scope scope, MergeDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return transactions.executeWrite(status -> {
            status.setRollbackOnly();
            journal.writeAlone();
            if (pair(scope, draft).isEmpty()) {
                return Outcome.<MergePreview>absent();
            }
            List<MergeRows.Twice> said = moving.said(draft);
            List<Problem> against = obstacles.together(draft, said);
            if (!against.isEmpty()) {
                return Outcome.done(MergePreview.refused(said.stream().map(Merges::said).toList(), against));
            }
            Set<Long> contracts = contracts(scope, draft);
            Map<Long, MergePreview.Sums> before = sums(scope, contracts);
            MergeDraft supposed = new MergeDraft(draft.kept(), draft.gone(), draft.taken(), draft.twice() == null ? Twice.KEPT : draft.twice());
            List<MergeMove> moved = moving.of(scope, write(scope, supposed));
            return Outcome.done(new MergePreview(count(moved, MergeKind.PLACEMENT), count(moved, MergeKind.TWIN), count(moved, MergeKind.PROOF),
                count(moved, MergeKind.GROUP), count(moved, MergeKind.EXIT), count(moved, MergeKind.CANDIDATE), said.stream().map(Merges::said).toList(),
                List.of(), MergePreview.effects(before, sums(scope, contracts))));
        });
    }

    /**
     * Puts two records together. Refuses {@code merge-said-twice} while nobody said whose hours hold where both declare some, and what
     * {@link Obstacles} finds.
     */
    @Transactional
    public Outcome<Merge> merge(Scope scope, MergeDraft draft) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        if (pair(scope, draft).isEmpty()) {
            return Outcome.absent();
        }
        List<MergeRows.Twice> said = moving.said(draft);
        List<Problem> against = obstacles.together(draft, said);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        return !said.isEmpty() && draft.twice() == null ? Outcome.refused(Problem.atField("merge-said-twice", "twice", "", Integer.toString(said.size())))
            : Outcome.done(write(scope, draft));
    }

    private Merge write(Scope scope, MergeDraft draft) {
        Person kept = participants.find(scope, draft.kept()).orElseThrow();
        Person gone = participants.find(scope, draft.gone()).orElseThrow();
        long key = kept.participant().personKeyId();
        Profile before = Profile.of(kept.participant());
        Profile after = before.taking(draft.taken(), Profile.of(gone.participant()));
        keys.together(scope.structure(), key, gone.participant().personKeyId());
        if (!after.equals(before)) {
            participants.change(scope, draft.kept(), kept.participant().version(), after.draft(kept.identity().orElseThrow())).get();
        }
        Merge merge = rows.save(new Merge(null, scope.structure(), draft.kept(), draft.gone(), keys.seal(key, before.sealable()), keys.seal(key, after.sealable()),
            moving.newest(scope), calendar.now(), scope.actor().account(), null, null));
        List<MergeMove> moved = moving.move(scope, merge, draft);
        Told told = new Told(merge.id(), kept.participant().reference(), gone.participant().reference(), moved.size());
        journal.recordPerson(scope, "participant.merged", "participant", draft.kept(), key, null, told);
        journal.recordPerson(scope, "participant.merged", "participant", draft.gone(), gone.participant().personKeyId(), null, told);
        return merge;
    }

    /** What the journal keeps. @param moved how many rows were pointed elsewhere */
    record Told(long merge, String kept, String gone, int moved) { }

    /** One merge of the structure. */
    @Transactional
    public Optional<Merge> find(Scope scope, long id) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return rows.findByIdAndStructureId(id, scope.structure());
    }

    /** Merges that still hold by which other records led to this one, the newest first. */
    @Transactional
    public List<Merge> into(Scope scope, long kept) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        return rows.findByStructureIdAndKeptIdOrderByIdDesc(scope.structure(), kept).stream().filter(each -> !each.isUndone()).toList();
    }

    /** What taking two records apart would do. Empty for a merge that was undone, or whose record that stays was merged since. */
    @Transactional
    public Optional<Apart> apart(Scope scope, long id) {
        return find(scope, id).filter(each -> !each.isUndone() && rows.leadsTo(each.keptId(), scope.structure()).isEmpty()).map(each -> moving.apart(scope, each));
    }

    /**
     * Takes two records apart: each has again what it had; what was added to the one that stays remains there, but hours entered on a
     * placement follow it. Refuses {@code merge-undone}, and {@code merge-kept-merged} when the record that stays was itself merged since,
     * and what {@link Obstacles} finds.
     */
    @Transactional
    public Outcome<Merge> undo(Scope scope, long id) {
        scope.require(Permission.RECORD_PARTICIPANTS);
        journal.writeAlone();
        Merge merge = find(scope, id).orElse(null);
        if (merge == null) {
            return Outcome.absent();
        }
        boolean led = rows.leadsTo(merge.keptId(), scope.structure()).isPresent();
        if (merge.isUndone() || led) {
            return Outcome.refused(Problem.atField(merge.isUndone() ? "merge-undone" : "merge-kept-merged", "", ""));
        }
        List<Problem> against = obstacles.apart(merge);
        if (!against.isEmpty()) {
            return Outcome.refused(against);
        }
        Person kept = participants.find(scope, merge.keptId()).orElseThrow();
        long key = kept.participant().personKeyId();
        Optional<String> before = keys.open(key, merge.beforeEnc());
        Optional<String> after = keys.open(key, merge.afterEnc());
        if (before.isEmpty() || after.isEmpty() || kept.identity().isEmpty()) {
            return Outcome.refused(Problem.atField("merge-erased", "", ""));
        }
        Profile now = Profile.of(kept.participant());
        Profile again = now.givingBack(Profile.unsealed(before.get()), Profile.unsealed(after.get()));
        moving.back(scope, merge);
        if (!again.equals(now)) {
            participants.change(scope, merge.keptId(), kept.participant().version(), again.draft(kept.identity().orElseThrow())).get();
        }
        Merge undone = rows.update(merge.undone(calendar.now(), scope.actor().account()));
        journal.recordPerson(scope, "participant.unmerged", "participant", merge.keptId(), key, null, undone.id());
        journal.recordPerson(scope, "participant.unmerged", "participant", merge.goneId(), rows.key(merge.goneId()), null, undone.id());
        return Outcome.done(undone);
    }

    /** Both records when they are two, and stand by themselves. */
    private Optional<Person> pair(Scope scope, MergeDraft draft) {
        boolean two = draft.kept() != draft.gone() && Stream.of(draft.kept(), draft.gone())
            .allMatch(id -> participants.find(scope, id).filter(person -> person.participant().id().equals(id) && person.identity().isPresent()).isPresent());
        return two ? participants.find(scope, draft.kept()) : Optional.empty();
    }

    private Set<Long> contracts(Scope scope, MergeDraft draft) {
        return Stream.of(draft.kept(), draft.gone()).flatMap(id -> placements.ofParticipant(scope, id).stream()).map(Placement::lotId).distinct()
            .flatMap(lot -> lots.find(scope, lot).stream()).map(Lot::contractId).collect(Collectors.toSet());
    }

    private Map<Long, MergePreview.Sums> sums(Scope scope, Set<Long> contracts) {
        Map<Long, MergePreview.Sums> byLot = new HashMap<>();
        contracts.forEach(contract -> decisions.until(scope, Selection.ofContract(contract), YearMonth.from(calendar.today())).forEach(line -> {
            Decision each = line.decision();
            byLot.merge(each.facts().lot(), new MergePreview.Sums(each.declared(), each.counted(), each.refused(), each.review()), MergePreview.Sums::plus);
        }));
        return byLot;
    }

    private static MergePreview.SaidTwice said(MergeRows.Twice each) {
        return new MergePreview.SaidTwice(each.lot(), YearMonth.from(each.workedMonth()), each.activity(), new Hours(each.keptHours()), new Hours(each.goneHours()));
    }

    private static long count(List<MergeMove> moved, MergeKind kind) {
        return moved.stream().filter(each -> each.kind() == kind).count();
    }
}
