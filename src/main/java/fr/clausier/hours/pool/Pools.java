package fr.clausier.hours.pool;

import fr.clausier.contract.Contract;
import fr.clausier.contract.Contracts;
import fr.clausier.contract.Lot;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Agreements by which hours beyond what one lot owes count on another. A lot is in one pool at a time. */
@Singleton
public class Pools {

    private final PoolRows rows;
    private final PoolRows.LotRows members;
    private final Contracts contracts;
    private final Lots lots;
    private final Journal journal;
    private final Calendar calendar;
    private final Unchanged<String, List<PoolRows.Member>> kept;

    Pools(PoolRows rows, PoolRows.LotRows members, Contracts contracts, Lots lots, Journal journal, Calendar calendar, Keeping keeping) {
        this.rows = rows;
        this.members = members;
        this.contracts = contracts;
        this.lots = lots;
        this.journal = journal;
        this.calendar = calendar;
        this.kept = keeping.of(Keeping.MANY, Thing.POOL);
    }

    /** Pools of which the viewer reaches a lot, with the lots the viewer reaches. */
    @Transactional
    public List<AgreedPool> all(Scope scope) {
        scope.require(Permission.READ_CONTRACTS);
        Set<Long> reached = lots.all(scope).stream().map(Lot::id).collect(Collectors.toSet());
        Map<Long, List<PooledLot>> byPool = lots(scope).stream().filter(each -> reached.contains(each.lot()))
            .collect(Collectors.groupingBy(PooledLot::pool));
        return rows.findByStructureIdOrderById(scope.structure()).stream().filter(pool -> byPool.containsKey(pool.id()))
            .map(pool -> new AgreedPool(pool, byPool.get(pool.id()))).toList();
    }

    /** Every lot of every pool of the structure, as facts for placing hours: never shown as such to a viewer. */
    @Transactional
    public List<PooledLot> facts(Scope scope) {
        scope.require(Permission.READ_HOURS);
        return lots(scope);
    }

    private List<PooledLot> lots(Scope scope) {
        List<PoolRows.Member> members = kept.facts(scope.structure(), "", () -> rows.members(scope.structure()));
        if (members.isEmpty()) {
            return List.of();
        }
        Map<Long, Lot> named = lots.all(scope.whole()).stream().collect(Collectors.toMap(Lot::id, Function.identity()));
        Map<Long, Contract> of = contracts.all(scope.whole()).stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        return members.stream().filter(each -> named.containsKey(each.lot()) && of.containsKey(named.get(each.lot()).contractId())).map(each -> each.named(named.get(each.lot()), of.get(named.get(each.lot()).contractId()))).toList();
    }

    /**
     * Records an agreement between lots the viewer all reaches. Refuses {@code pool-lot-unknown}, {@code pool-lot-taken},
     * {@code agreed-in-future}.
     */
    @Transactional
    public Outcome<AgreedPool> record(Scope scope, PoolDraft draft) {
        scope.require(Permission.RECORD_TERMS);
        journal.writeAlone();
        Optional<Problem> problem = problem(scope, draft);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        Pool pool = rows.save(new Pool(null, scope.structure(), draft.agreedOn(), null, draft.agreement(), calendar.now(), scope.actor().account(), 0));
        List<PoolLot> placed = new ArrayList<>();
        for (long lot : draft.lots()) {
            placed.add(new PoolLot(null, scope.structure(), pool.id(), lot, placed.size() + 1));
        }
        members.saveAll(placed);
        journal.record(scope, "pool.agreed", "pool", pool.id(), null, draft);
        return Outcome.done(find(scope, pool.id()).orElseThrow());
    }

    /** Ends an agreement from a day on; months that began before keep it. One that ended stays as it is. */
    @Transactional
    public Outcome<AgreedPool> end(Scope scope, long id, LocalDate on) {
        scope.require(Permission.RECORD_TERMS);
        journal.writeAlone();
        AgreedPool before = find(scope, id).orElse(null);
        if (before == null || before.lots().size() < lots(scope).stream().filter(each -> each.pool() == id).count()) {
            return Outcome.absent();
        }
        if (before.pool().endedOn() != null) {
            return Outcome.done(before);
        }
        if (on.isBefore(before.pool().agreedOn())) {
            return Outcome.refused(Problem.atField("ends-before-start", "endedOn", on.toString()));
        }
        Pool after = rows.update(before.pool().ended(on));
        journal.record(scope, "pool.ended", "pool", id, before.pool(), after);
        return Outcome.done(new AgreedPool(after, before.lots()));
    }

    /** One of which the viewer reaches a lot. */
    @Transactional
    public Optional<AgreedPool> find(Scope scope, long id) {
        return all(scope).stream().filter(each -> each.pool().id() == id).findFirst();
    }

    private Optional<Problem> problem(Scope scope, PoolDraft draft) {
        for (long lot : draft.lots()) {
            if (lots.find(scope, lot).isEmpty()) {
                return Optional.of(Problem.atField("pool-lot-unknown", "poolLots", Long.toString(lot)));
            }
        }
        if (draft.agreedOn().isAfter(calendar.today())) {
            return Optional.of(Problem.atField("granted-in-future", "agreedOn", draft.agreedOn().toString()));
        }
        return lots(scope).stream().filter(each -> draft.lots().contains(each.lot()))
            .filter(each -> each.endedOn() == null || each.endedOn().isAfter(draft.agreedOn())).findFirst()
            .map(each -> Problem.atField("pool-lot-taken", "poolLots", each.shown(), each.shown()));
    }
}
