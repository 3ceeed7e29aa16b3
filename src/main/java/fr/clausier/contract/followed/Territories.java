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
import java.util.Map;
import java.util.stream.Collectors;

/** Which facilitator has which area, from which day on. One at a time, so that a contract there is one person's turn. */
@Singleton
public class Territories {

    private final FollowerRows.TerritoryRows rows;
    private final AccountNames names;
    private final Journal journal;
    private final Calendar calendar;

    Territories(FollowerRows.TerritoryRows rows, AccountNames names, Journal journal, Calendar calendar) {
        this.rows = rows;
        this.names = names;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** All of the structure, past and ended ones too, by area and the latest first. */
    @Transactional
    public List<Territory> all(Scope scope) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        return rows.findByStructureIdOrderByAreaAscAndStartsOnDescAndIdDesc(scope.structure());
    }

    /**
     * Gives somebody areas, all or none. Refuses {@code follower-unknown} for an account that is no facilitator of the structure,
     * {@code territory-over} when the last day has passed, {@code territory-held} while somebody has the area on one of the days.
     */
    @Transactional
    public Outcome<List<Territory>> give(Scope scope, TerritoryDraft draft) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        journal.writeAlone();
        LocalDate today = calendar.today();
        LocalDate from = draft.from() == null ? today : draft.from();
        Map<Long, String> colleagues = names.facilitators(scope).stream().collect(Collectors.toMap(AccountNames.Colleague::id, AccountNames.Colleague::name));
        if (!colleagues.containsKey(draft.account())) {
            return Outcome.refused(Problem.atField("follower-unknown", "territoryOf", ""));
        } else if (draft.until() != null && (draft.until().isBefore(today) || draft.until().isBefore(from))) {
            return Outcome.refused(Problem.atField("territory-over", "territoryUntil", draft.until().toString(), draft.until().toString()));
        }
        List<Problem> held = all(scope).stream().filter(each -> draft.areas().contains(each.area()) && each.meets(from, draft.until()))
            .map(each -> Problem.atField("territory-held", "areas", each.area(), each.area(), colleagues.getOrDefault(each.accountId(), ""), each.startsOn().toString())).toList();
        if (!held.isEmpty()) {
            return Outcome.refused(held);
        }
        return Outcome.done(draft.areas().stream().map(area -> {
            Territory saved = rows.save(new Territory(null, scope.structure(), draft.account(), area, from, draft.until(), calendar.now(), scope.actor().account(), null, null));
            journal.record(scope, "territory.given", "territory", saved.id(), null, saved);
            return saved;
        }).toList());
    }

    /**
     * Ends one now, or after a last day; one that ended already stays as it is. Refuses {@code territory-last} for a day gone by, before its first or after
     * the last that was said.
     *
     * @param last null for now
     */
    @Transactional
    public Outcome<Territory> end(Scope scope, long id, LocalDate last) {
        scope.require(Permission.FOLLOW_CONTRACTS);
        journal.writeAlone();
        Territory before = rows.findByIdAndStructureId(id, scope.structure()).orElse(null);
        if (before == null) {
            return Outcome.absent();
        } else if (before.endedAt() != null) {
            return Outcome.done(before);
        }
        boolean late = last != null && before.endsOn() != null && last.isAfter(before.endsOn());
        if (last != null && (last.isBefore(calendar.today()) || last.isBefore(before.startsOn()) || late)) {
            return Outcome.refused(Problem.atField("territory-last", "lastDay", last.toString(), last.toString()));
        }
        Territory after = rows.update(last == null ? before.ended(calendar.now(), scope.actor().account()) : before.until(last));
        journal.record(scope, "territory.ended", "territory", id, before, after);
        return Outcome.done(after);
    }
}
