package fr.clausier.contract.followed;

import fr.clausier.access.AccountNames;
import fr.clausier.journal.Journal;
import fr.clausier.kernel.Outcome;
import fr.clausier.kernel.Permission;
import fr.clausier.kernel.Problem;
import fr.clausier.kernel.Scope;
import fr.clausier.store.Calendar;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who follows the contracts of a facilitator who is away, from which day until which. Any colleague may say so: who is ill cannot. */
@Singleton
public class StandIns {

    private final FollowerRows.StandInRows rows;
    private final AccountNames names;
    private final Journal journal;
    private final Calendar calendar;

    StandIns(FollowerRows.StandInRows rows, AccountNames names, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.names = names;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** All of the structure, past and ended ones too, the latest first. */
    @Transactional
    public List<StandIn> all(Scope scope) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        return rows.findByStructureIdOrderByStartsOnDescAndIdDesc(scope.structure());
    }

    /**
     * Records one. Refuses {@code follower-unknown} for an account that is no facilitator of the structure, {@code stand-in-self},
     * {@code stand-in-over} when the last day has passed, {@code stand-in-twice} while another follows for the same person on one of the days.
     */
    @Transactional
    public Outcome<StandIn> record(Scope scope, StandInDraft draft) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        journal.writeAlone();
        Set<Long> colleagues = names.facilitators(scope).stream().map(AccountNames.Colleague::id).collect(Collectors.toSet());
        LocalDate today = calendar.today();
        if (!colleagues.contains(draft.away())) {
            return Outcome.refused(Problem.atField("follower-unknown", "awayId", ""));
        } else if (!colleagues.contains(draft.deputy())) {
            return Outcome.refused(Problem.atField("follower-unknown", "deputyId", ""));
        } else if (draft.away().equals(draft.deputy())) {
            return Outcome.refused(Problem.atField("stand-in-self", "deputyId", ""));
        } else if (draft.until().isBefore(today)) {
            return Outcome.refused(Problem.atField("stand-in-over", "awayUntil", draft.until().toString(), draft.until().toString()));
        } else if (all(scope).stream().anyMatch(each -> each.awayId() == draft.away() && each.meets(draft.from(), draft.until()))) {
            return Outcome.refused(Problem.atField("stand-in-twice", "awayFrom", draft.from().toString()));
        }
        StandIn saved = rows.save(new StandIn(null, scope.structure(), draft.away(), draft.deputy(), draft.from(), draft.until(), calendar.now(),
            scope.actor().account(), null, null));
        journal.record(scope, "stand-in.recorded", "stand-in", saved.id(), null, saved);
        return Outcome.done(saved);
    }

    /** Ends one now, as when somebody comes back early. One that ended already stays as it is. */
    @Transactional
    public Outcome<StandIn> end(Scope scope, long id) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        journal.writeAlone();
        StandIn before = rows.findByIdAndStructureId(id, scope.structure()).orElse(null);
        if (before == null) {
            return Outcome.absent();
        } else if (before.endedAt() != null) {
            return Outcome.done(before);
        }
        StandIn after = rows.update(before.ended(calendar.now(), scope.actor().account()));
        journal.record(scope, "stand-in.ended", "stand-in", id, before, after);
        return Outcome.done(after);
    }
}
